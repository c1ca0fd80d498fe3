package io.afters.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says so at the start when this database may lose what it has acknowledged. */
@Component
class DurabilitySql {

    private static final Logger log = LoggerFactory.getLogger(DurabilitySql.class);

    private final JdbcTemplate jdbc;

    DurabilitySql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        Integer flush = jdbc.queryForObject("select @@global.innodb_flush_log_at_trx_commit", Integer.class);
        if (flush == null || flush != 1) {
            log.warn(
                    "The database runs with innodb_flush_log_at_trx_commit = {}: a crash can lose orders and codes that were"
                            + " already confirmed; set it to 1",
                    flush);
        }
    }
}
