package io.afters.database;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time it is for the database. */
@Component
class DatabaseTimeSql {
    private final JdbcClient jdbc;

    DatabaseTimeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Independent of the time zones of the session and of the server. */
    Instant now() {
        var seconds = jdbc.sql("select unix_timestamp(now(6))")
                .query(BigDecimal.class)
                .single();
        return Instant.ofEpochSecond(0, seconds.movePointRight(9).longValueExact());
    }
}
