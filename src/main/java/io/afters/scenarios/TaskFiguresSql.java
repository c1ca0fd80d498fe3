package io.afters.scenarios;

import io.afters.scenarios.TasksTriggered.Some;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import io.afters.shared.WholeDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts tasks, in an index that holds all that is asked for: 100,000 of them in some 60 ms. */
@Component
class TaskFiguresSql {
    private final JdbcClient jdbc;

    TaskFiguresSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The database knows no zones: it is asked for each stretch in which a day is where an offset puts it. */
    List<Some> triggered(long accountId, WholeDays days) {
        var all = new ArrayList<Some>();
        days.stretches()
                .forEach(stretch -> all.addAll(jdbc.sql("""
                        select day, scenario_id, sum(if(status = 'PENDING', number, 0)) as pending,
                               sum(if(status = 'EXECUTED', number, 0)) as executed,
                               sum(if(status = 'CANCELLED', number, 0)) as cancelled,
                               sum(if(status = 'FAILED', number, 0)) as failed,
                               sum(if(result = 'WAITING', number, 0)) as waiting,
                               sum(if(result = 'SUCCESSFUL', number, 0)) as successful,
                               sum(if(result = 'CONDITIONS_NOT_MET', number, 0)) as not_met
                        from (
                            select to_days(triggered_at + interval :offset second) - to_days('1970-01-01') as day,
                                   scenario_id, status, result, count(*) as number
                            from scenario_task force index (scenario_task_figures)
                            where account_id = :account and triggered_at >= :from and triggered_at < :to
                            group by day, scenario_id, status, result) counted
                        group by day, scenario_id
                        """)
                        .param("account", accountId)
                        .param("offset", stretch.offsetSeconds())
                        .param("from", SqlTime.of(stretch.from()))
                        .param("to", SqlTime.of(stretch.to()))
                        .query((row, n) -> new Some(
                                LocalDate.ofEpochDay(row.getLong("day")),
                                row.getLong("scenario_id"),
                                new Outcomes(
                                        row.getInt("pending"),
                                        row.getInt("executed"),
                                        row.getInt("cancelled"),
                                        row.getInt("failed"),
                                        row.getInt("waiting"),
                                        row.getInt("successful"),
                                        row.getInt("not_met"))))
                        .list()));
        return all;
    }

    int unreached(long accountId, Instant from, Instant to) {
        return jdbc.sql("select count(*) from message_unreached u"
                        + " straight_join scenario_task t force index (primary) on t.id = u.task_id"
                        + " where u.account_id = :account and u.since is not null and t.account_id = :account"
                        + " and t.triggered_at >= :from and t.triggered_at < :to")
                .param("account", accountId)
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .query(Integer.class)
                .single();
    }

    Map<Long, String> names(long accountId, Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        for (var part : SqlRows.parts(List.copyOf(ids))) {
            jdbc.sql("select id, name from scenario where account_id = :account and id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    boolean any(long accountId) {
        return jdbc.sql("select exists (select 1 from scenario where account_id = ?)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }
}
