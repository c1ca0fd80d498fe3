package io.afters.messages;

import io.afters.shared.Backlog;
import io.afters.shared.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that should be on their way: also those that a rate or a provider holds up. */
@Component
class OutboxBacklogSql implements Backlog {
    private final JdbcClient jdbc;

    OutboxBacklogSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Due due(Instant now) {
        return jdbc.sql("select (select min(oldest) from (select min(next_attempt_at) as oldest from message"
                        + " where status = 'QUEUED' group by status, account_id, channel) lanes) as oldest,"
                        + " (select count(*) from (select 1 from message force index (message_due)"
                        + " where status = 'QUEUED' and next_attempt_at <= ? limit ?) due) as counted")
                .params(SqlTime.of(now), MOST_COUNTED)
                .query((row, n) -> new Due(SqlTime.getNullable(row, "oldest"), row.getLong("counted")))
                .single();
    }
}
