package io.afters.scenarios;

import io.afters.scenarios.Precedents.Run;
import io.afters.shared.Lookup;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks in the database, many at a time: what events look for, and what is written. See {@link WaitingTasksSql}. */
@Component
class ScenarioTasksSql {
    private static final String OPEN =
            " and (status = 'PENDING' or (result in ('WAITING', 'CONDITIONS_NOT_MET') and result_due_at >= ?))";

    /** What {@link #update} writes of each task. */
    private static final List<String> CHANGED = List.of(
            "task_id",
            "account",
            "new_status",
            "ended",
            "why",
            "words",
            "version",
            "conditions",
            "outcome",
            "outcome_due",
            "code",
            "amount");

    private static final int MOST_CHANGED = 200;

    private final JdbcClient jdbc;

    ScenarioTasksSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of these customers, and those for these orders, that events from this time on can still change. */
    List<ScenarioTask> open(long accountId, Set<Long> customerIds, Set<Long> orderIds, Instant earliest) {
        var found = new HashMap<Long, ScenarioTask>();
        for (var part : SqlRows.parts(List.copyOf(customerIds))) {
            tasks("customer_id in (" + marks(part) + ")" + OPEN, accountId, part, earliest)
                    .forEach(task -> found.put(task.id(), task));
        }
        for (var part : SqlRows.parts(List.copyOf(orderIds))) {
            tasks("order_id in (" + marks(part) + ")" + OPEN, accountId, part, earliest)
                    .forEach(task -> found.putIfAbsent(task.id(), task));
        }
        return List.copyOf(found.values());
    }

    Set<Run> ranForOrders(long accountId, Set<Long> scenarioIds, Set<Long> orderIds) {
        return ran("order_id", accountId, scenarioIds, orderIds);
    }

    Set<Run> ranForCustomers(long accountId, Set<Long> scenarioIds, Set<Long> customerIds) {
        return ran("customer_id", accountId, scenarioIds, customerIds);
    }

    private Set<Run> ran(String column, long accountId, Set<Long> scenarioIds, Set<Long> subjectIds) {
        var runs = new HashSet<Run>();
        for (var part : SqlRows.parts(List.copyOf(subjectIds))) {
            jdbc.sql("select distinct scenario_id, " + column + " from scenario_task where account_id = :account and "
                            + column + " in (:subjects) and scenario_id in (:scenarios)")
                    .param("account", accountId)
                    .param("subjects", part)
                    .param("scenarios", scenarioIds)
                    .query(row -> {
                        runs.add(new Run(row.getLong(1), row.getLong(2)));
                    });
        }
        return runs;
    }

    /** Stores new tasks with whatever happened to them already. */
    void insert(List<ScenarioTask> tasks) {
        for (var part : SqlRows.parts(tasks)) {
            var values = new ArrayList<@Nullable Object>();
            part.forEach(task -> values.addAll(row(task)));
            var ids = new HashMap<Run, Long>();
            jdbc.sql("insert into scenario_task (account_id, scenario_id, scenario_version, customer_id, order_id,"
                            + " trigger_event_id, triggered_at, due_at, created_at, shard, status, ended_at, reason,"
                            + " once_per_order_key, once_per_customer_key) values " + SqlRows.values(part.size(), 15)
                            + " returning id, scenario_id, trigger_event_id")
                    .params(values)
                    .query(row -> {
                        ids.put(
                                new Run(row.getLong("scenario_id"), row.getLong("trigger_event_id")),
                                row.getLong("id"));
                    });
            part.forEach(task -> task.id = Lookup.in(ids, new Run(task.scenarioId, task.trigger.eventId())));
            addChanges(part);
        }
    }

    private static List<@Nullable Object> row(ScenarioTask task) {
        var trigger = task.trigger;
        return Arrays.asList(
                task.accountId,
                task.scenarioId,
                task.scenarioVersion,
                trigger.customerId(),
                trigger.orderId(),
                trigger.eventId(),
                SqlTime.of(trigger.at()),
                SqlTime.of(task.dueAt),
                SqlTime.of(task.createdAt),
                trigger.customerId() % ScenarioTask.SHARDS,
                task.status.name(),
                SqlTime.ofNullable(task.endedAt),
                task.reason,
                task.oncePerOrder ? trigger.orderId() : null,
                task.oncePerUser ? trigger.customerId() : null);
    }

    /**
     * Writes what has changed. A Pending task must still be Pending, and a result undecided or open to a late event: that
     * is guarded, not hoped for.
     */
    void update(List<ScenarioTask> tasks) {
        for (var part : SqlRows.parts(tasks, MOST_CHANGED)) {
            var values = new ArrayList<@Nullable Object>();
            part.forEach(task -> values.addAll(changedRow(task)));
            var changed = jdbc.sql("update " + SqlRows.table(part.size(), CHANGED) + " v straight_join scenario_task t"
                            + " on t.id = v.task_id"
                            + " set t.status = v.new_status, t.ended_at = v.ended, t.reason = v.why, t.detail = v.words,"
                            + " t.scenario_version = v.version, t.success_conditions = v.conditions, t.result = v.outcome,"
                            + " t.result_due_at = v.outcome_due, t.promo_code = v.code, t.cashback = v.amount"
                            + " where t.account_id = v.account and (t.status = 'PENDING' or (t.status = 'EXECUTED'"
                            + " and v.new_status = 'EXECUTED' and t.result in ('WAITING', 'CONDITIONS_NOT_MET')))")
                    .params(values)
                    .update();
            if (changed != part.size()) {
                throw new ConcurrencyFailureException("A task was changed by somebody who did not lock its customer");
            }
        }
    }

    private static List<@Nullable Object> changedRow(ScenarioTask task) {
        var conditions = task.successConditions.stream().map(Enum::name).collect(Collectors.joining(","));
        return Arrays.asList(
                task.id,
                task.accountId,
                task.status.name(),
                SqlTime.ofNullable(task.endedAt),
                task.reason,
                task.detail,
                task.scenarioVersion,
                conditions.isEmpty() ? null : conditions,
                task.result == null ? null : task.result.name(),
                SqlTime.ofNullable(task.resultDueAt),
                task.promoCode,
                task.cashback);
    }

    /** Adds to the timelines. */
    void addChanges(List<ScenarioTask> tasks) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var task : tasks) {
            for (var change : task.changes) {
                rows.add(Arrays.asList(
                        task.id(),
                        task.accountId,
                        SqlTime.of(change.at()),
                        change.what(),
                        change.cause(),
                        change.reason()));
            }
        }
        for (var part : SqlRows.parts(rows, 500)) {
            jdbc.sql("insert into scenario_task_change (task_id, account_id, at, what, cause, reason) values "
                            + SqlRows.values(part.size(), 6))
                    .params(part.stream().flatMap(List::stream).toList())
                    .update();
        }
    }

    private List<ScenarioTask> tasks(String condition, long accountId, List<Long> ids, Instant earliest) {
        var params = new ArrayList<Object>(List.of(accountId));
        params.addAll(ids);
        params.add(SqlTime.of(earliest));
        return jdbc.sql("select * from scenario_task where account_id = ? and " + condition)
                .params(params)
                .query((row, n) -> task(row))
                .list();
    }

    private static String marks(List<Long> ids) {
        return "?,".repeat(ids.size() - 1) + "?";
    }

    static ScenarioTask task(ResultSet row) throws SQLException {
        var trigger = new Trigger(
                row.getLong("trigger_event_id"),
                row.getLong("customer_id"),
                row.getLong("order_id"),
                SqlTime.get(row, "triggered_at"));
        var task = new ScenarioTask(
                row.getLong("account_id"),
                row.getLong("scenario_id"),
                trigger,
                SqlTime.get(row, "due_at"),
                SqlTime.get(row, "created_at"));
        var result = row.getString("result");
        task.id = row.getLong("id");
        task.scenarioVersion = row.getInt("scenario_version");
        task.status = TaskStatus.valueOf(row.getString("status"));
        task.endedAt = SqlTime.getNullable(row, "ended_at");
        task.reason = row.getString("reason");
        task.detail = row.getString("detail");
        task.successConditions = conditions(row.getString("success_conditions"));
        task.result = result == null ? null : TaskResult.valueOf(result);
        task.resultDueAt = SqlTime.getNullable(row, "result_due_at");
        task.promoCode = row.getString("promo_code");
        task.cashback = row.getBigDecimal("cashback");
        return task;
    }

    private static Set<Condition> conditions(@Nullable String names) {
        var conditions = EnumSet.noneOf(Condition.class);
        if (names != null) {
            for (var name : names.split(",", -1)) {
                conditions.add(Condition.valueOf(name));
            }
        }
        return conditions;
    }
}
