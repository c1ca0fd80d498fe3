package io.afters.scenarios;

import io.afters.shared.Backlog;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks whose time has come. */
@Component
class TaskBacklogSql implements Backlog {
    /** Named one by one, or the index of the queue is read from end to end. */
    private static final String SHARDS =
            IntStream.range(0, ScenarioTask.SHARDS).mapToObj(Integer::toString).collect(Collectors.joining(","));

    private final JdbcClient jdbc;

    TaskBacklogSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Due due(Instant now) {
        return jdbc.sql("select (select min(oldest) from (select min(due_at) as oldest from scenario_task"
                        + " force index (scenario_task_due) where status = 'PENDING' group by shard) each_shard) as oldest,"
                        + " (select count(*) from (select 1 from scenario_task force index (scenario_task_due)"
                        + " where shard in (" + SHARDS
                        + ") and status = 'PENDING' and due_at <= ? limit ?) due) as counted")
                .params(SqlTime.of(now), MOST_COUNTED)
                .query((row, n) -> new Due(SqlTime.getNullable(row, "oldest"), row.getLong("counted")))
                .single();
    }
}
