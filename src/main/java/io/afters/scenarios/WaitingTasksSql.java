package io.afters.scenarios;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The task table as the queue: tasks that wait for their time, for somebody's cancelling, or for the end of a window. */
@Component
class WaitingTasksSql {
    private final JdbcClient jdbc;

    WaitingTasksSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of this shard that became due after {@code since}, those that are overdue longest first. Not locked. */
    List<Due> due(int shard, Instant since, Instant by, int most) {
        return jdbc.sql("select id, customer_id from scenario_task where shard = ? and status = 'PENDING'"
                        + " and due_at > ? and due_at <= ? order by due_at limit ?")
                .params(shard, SqlTime.of(since), SqlTime.of(by), most)
                .query((row, n) -> new Due(row.getLong("id"), row.getLong("customer_id")))
                .list();
    }

    /** Those of these tasks that are still to be executed, in the order of their due times. Their customers are locked. */
    List<ScenarioTask> stillDue(List<Long> ids) {
        var due = new ArrayList<ScenarioTask>();
        for (var part : SqlRows.parts(ids)) {
            due.addAll(jdbc.sql("select * from scenario_task where id in (:ids) and status = 'PENDING'")
                    .param("ids", part)
                    .query((row, n) -> ScenarioTasksSql.task(row))
                    .list());
        }
        due.sort(Comparator.comparing(ScenarioTask::dueAt).thenComparingLong(ScenarioTask::id));
        return due;
    }

    boolean anyDue(int shard, Instant by) {
        return jdbc.sql(
                        "select exists (select 1 from scenario_task where shard = ? and status = 'PENDING' and due_at <= ?)")
                .params(shard, SqlTime.of(by))
                .query(Boolean.class)
                .single();
    }

    Optional<ScenarioTask> find(long accountId, long id) {
        return jdbc.sql("select * from scenario_task where account_id = ? and id = ?")
                .params(accountId, id)
                .query((row, n) -> ScenarioTasksSql.task(row))
                .optional();
    }

    /** These tasks, whatever their status. */
    List<ScenarioTask> find(long accountId, List<Long> ids) {
        var found = new ArrayList<ScenarioTask>();
        for (var part : SqlRows.parts(ids)) {
            found.addAll(jdbc.sql("select * from scenario_task where account_id = :account and id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part)
                    .query((row, n) -> ScenarioTasksSql.task(row))
                    .list());
        }
        return found;
    }

    /** Customers with Pending tasks of this scenario. Not locked. */
    List<Long> pendingCustomers(long accountId, long scenarioId, int most) {
        return jdbc.sql("select distinct customer_id from scenario_task"
                        + " where account_id = ? and scenario_id = ? and status = 'PENDING' limit ?")
                .params(accountId, scenarioId, most)
                .query(Long.class)
                .list();
    }

    /** The Pending tasks of this scenario of locked customers. */
    List<ScenarioTask> pending(long accountId, long scenarioId, Collection<Long> customerIds) {
        var pending = new ArrayList<ScenarioTask>();
        for (var part : SqlRows.parts(List.copyOf(customerIds))) {
            pending.addAll(
                    jdbc.sql("select * from scenario_task where account_id = :account and scenario_id = :scenario"
                                    + " and status = 'PENDING' and customer_id in (:customers)")
                            .param("account", accountId)
                            .param("scenario", scenarioId)
                            .param("customers", part)
                            .query((row, n) -> ScenarioTasksSql.task(row))
                            .list());
        }
        return pending;
    }

    List<ScenarioTask> pendingOf(long accountId, long customerId) {
        return jdbc.sql("select * from scenario_task where account_id = ? and customer_id = ? and status = 'PENDING'")
                .params(accountId, customerId)
                .query((row, n) -> ScenarioTasksSql.task(row))
                .list();
    }

    /** Customers with windows that have ended, those that ended first at the front. Not locked. */
    List<Long> lapsingCustomers(Instant before, int mostTasks) {
        return jdbc
                .sql("select customer_id from scenario_task where result = 'WAITING' and result_due_at < ?"
                        + " order by result_due_at limit ?")
                .params(SqlTime.of(before), mostTasks)
                .query(Long.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** The tasks of locked customers whose window has ended. */
    List<ScenarioTask> lapsing(Collection<Long> customerIds, Instant before) {
        var lapsing = new ArrayList<ScenarioTask>();
        for (var part : SqlRows.parts(List.copyOf(customerIds))) {
            lapsing.addAll(jdbc.sql("select * from scenario_task where customer_id in (:customers)"
                            + " and result = 'WAITING' and result_due_at < :before")
                    .param("customers", part)
                    .param("before", SqlTime.of(before))
                    .query((row, n) -> ScenarioTasksSql.task(row))
                    .list());
        }
        return lapsing;
    }

    boolean anyLapsing(Instant before) {
        return jdbc.sql("select exists (select 1 from scenario_task where result = 'WAITING' and result_due_at < ?)")
                .param(SqlTime.of(before))
                .query(Boolean.class)
                .single();
    }

    /** A task that was due when somebody looked. */
    record Due(long id, long customerId) {}
}
