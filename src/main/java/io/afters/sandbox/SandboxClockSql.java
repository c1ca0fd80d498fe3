package io.afters.sandbox;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The simulated time as all nodes share it. */
@Component
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
class SandboxClockSql {
    private final JdbcClient jdbc;

    SandboxClockSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration ahead() {
        return jdbc.sql("select ahead_micros from sandbox_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }

    /** Moves it forward; it never goes back. */
    void runAheadBy(Duration ahead) {
        var micros = ahead.toNanos() / 1_000;
        jdbc.sql("insert into sandbox_clock (id, ahead_micros) values (1, ?)"
                        + " on duplicate key update ahead_micros = greatest(ahead_micros, values(ahead_micros))")
                .param(micros)
                .update();
    }
}
