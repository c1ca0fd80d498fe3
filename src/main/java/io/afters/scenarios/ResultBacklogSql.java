package io.afters.scenarios;

import io.afters.shared.Backlog;
import io.afters.shared.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Windows that have ended, and whose result is not decided yet. */
@Component
class ResultBacklogSql implements Backlog {
    private final JdbcClient jdbc;

    ResultBacklogSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "results";
    }

    @Override
    public Due due(Instant now) {
        return jdbc.sql("select (select min(result_due_at) from scenario_task where result = 'WAITING') as oldest,"
                        + " (select count(*) from (select 1 from scenario_task force index (scenario_task_lapse)"
                        + " where result = 'WAITING' and result_due_at < ? limit ?) ended) as counted")
                .params(SqlTime.of(now), MOST_COUNTED)
                .query((row, n) -> new Due(SqlTime.getNullable(row, "oldest"), row.getLong("counted")))
                .single();
    }
}
