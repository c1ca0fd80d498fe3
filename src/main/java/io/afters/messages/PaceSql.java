package io.afters.messages;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rates of channels, held over all nodes: one row says until when a lane has used up its rate, by the database's clock.
 * Within a single second a twentieth more than the rate may leave, or one message.
 */
@Component
class PaceSql {
    private static final int MOST_AT_ONCE_OF_A_SECOND = 20;
    private static final long SECOND = Duration.ofSeconds(1).toNanos() / 1_000;

    private final JdbcClient jdbc;

    PaceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of the wanted messages may leave now; the row stays locked until the transaction ends. */
    Allowed take(Lane lane, int ratePerSecond, int wanted) {
        var each = Math.max(1, SECOND / ratePerSecond);
        var burst = Math.max(1, ratePerSecond / MOST_AT_ONCE_OF_A_SECOND);
        jdbc.sql("insert into channel_pace (account_id, channel, free_at)"
                        + " values (?, ?, utc_timestamp(6) - interval ? microsecond)"
                        + " on duplicate key update free_at = greatest(free_at, values(free_at))")
                .params(lane.accountId(), lane.channel().name(), burst * each)
                .update();
        var free = jdbc.sql("select timestampdiff(microsecond, free_at, utc_timestamp(6)) from channel_pace"
                        + " where account_id = ? and channel = ? for update")
                .params(lane.accountId(), lane.channel().name())
                .query(Long.class)
                .single();
        var allowed = Math.clamp(free / each, 0, wanted);
        if (allowed == 0) {
            return new Allowed(0, Duration.of(each - free, ChronoUnit.MICROS));
        }
        jdbc.sql("update channel_pace set free_at = free_at + interval ? microsecond"
                        + " where account_id = ? and channel = ?")
                .params(allowed * each, lane.accountId(), lane.channel().name())
                .update();
        return new Allowed(allowed, Duration.ZERO);
    }

    /** @param pause how long it takes until another one is allowed, when none is now */
    record Allowed(int messages, Duration pause) {}
}
