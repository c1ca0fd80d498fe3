package io.afters.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What Flyway has noted of migrations that did not get to their end. */
@Component
class BrokenMigrationsSql {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenMigrationsSql.class);

    private final JdbcTemplate database;

    /** Not the template that everybody uses: that one waits for the migration. */
    BrokenMigrationsSql(DataSource connections) {
        this.database = new JdbcTemplate(connections);
    }

    /** @param history the name of Flyway's table, which may not be there yet */
    void forget(String history) {
        var isThere = database.queryForObject(
                "select exists (select 1 from information_schema.tables where table_schema = database() and table_name = ?)",
                Boolean.class,
                history);
        if (Boolean.TRUE.equals(isThere) && database.update("delete from " + history + " where success = 0") > 0) {
            LOG.warn("A change of the schema broke off, and begins anew");
        }
    }
}
