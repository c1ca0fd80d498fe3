package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.orders.EventType;
import io.afters.promotions.CampaignScenarios;
import io.afters.shared.Lookup;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches over tasks. */
@Component
class TaskListSql {
    private static final String SHOWN = """
            select t.*, s.name as scenario_name, c.external_id as customer_external,
                   c.name as customer_name, c.phone as customer_phone, o.external_id as order_external,
                   o.number as order_number, e.event_id as event_external, e.type as event_type
            from scenario_task t
            join scenario s on s.id = t.scenario_id
            join customer c on c.id = t.customer_id
            join customer_order o on o.id = t.order_id
            join order_event e on e.id = t.trigger_event_id
            where t.account_id = :account
            """;

    private static final String PENDING = """
             from scenario_task t force index (scenario_task_status)
            where t.account_id = :account and t.id <= :newest
            """;
    private static final Comparator<Found> LATEST_FIRST =
            Comparator.comparing(Found::time).thenComparingLong(Found::id).reversed();
    /** A filter that leaves no more tasks than this leads, whatever the list is sorted by. */
    private static final int FEW = 2_000;

    private final JdbcClient jdbc;
    private final TaskSubjectsSql subjects;

    TaskListSql(JdbcClient jdbc, TaskSubjectsSql subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    List<TaskShown> find(Account account, TaskQuery query, long before, int most) {
        var order = TaskOrder.of(query);
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "before", before, "most", most));
        var after = before == Long.MAX_VALUE ? "" : order.after();
        if (!after.isEmpty() && order != TaskOrder.CREATED) {
            var time = time(account.id(), order, before);
            if (time.isEmpty()) {
                return List.of();
            }
            params.put("time", time.get());
        }
        var found = new TreeSet<>(LATEST_FIRST);
        var sought = subjects.find(account, query);
        var where = where(query, sought, params) + after;
        for (var path : paths(account.id(), query, sought, order, params)) {
            found.addAll(first(path, order, where, params));
        }
        among(sought, order, where, params, found);
        var ids = found.stream().limit(most).map(Found::id).toList();
        var shown = shown(account.id(), ids);
        return ids.stream()
                .filter(shown::containsKey)
                .map(id -> Lookup.in(shown, id))
                .toList();
    }

    int count(Account account, TaskQuery query, int most) {
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "most", most));
        var sought = subjects.find(account, query);
        var parts = TaskSought.of(query, account.country());
        if (!sought.few() && parts.size() == 1) {
            return count(query, parts.getFirst(), params, most);
        }
        var where = where(query, sought, params);
        var count = 0;
        for (var path : paths(account.id(), query, sought, TaskOrder.of(query), params)) {
            count += count(path, where, params);
        }
        var found = new TreeSet<>(LATEST_FIRST);
        among(sought, TaskOrder.CREATED, where, params, found);
        return Math.min(most, count + found.size());
    }

    /** Many are meant, so that counting by way of them soon comes to the end of counting. */
    private int count(TaskQuery query, TaskSought many, Map<String, Object> params, int most) {
        var where = where(query, TaskSubjects.ALL, params);
        params.putAll(many.params());
        var found = new HashSet<Long>();
        for (var way : many.ways()) {
            if (found.size() < most) {
                found.addAll(jdbc.sql("select distinct t.id from " + way + " and t.account_id = :account" + where
                                + " limit :most")
                        .params(params)
                        .query(Long.class)
                        .list());
            }
        }
        return Math.min(most, found.size());
    }

    private int count(TaskPath path, String where, Map<String, Object> params) {
        return jdbc.sql("select count(*) from (select t.id from scenario_task t force index (" + path.index()
                        + ") where t.account_id = :account" + path.condition() + where + " limit :most) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** The first tasks of one path; the first of all paths together hold the first of all tasks. */
    private List<Found> first(TaskPath path, TaskOrder order, String where, Map<String, Object> params) {
        return jdbc.sql("select t.id, t." + order.column + " as time from scenario_task t force index (" + path.index()
                        + ") where t.account_id = :account" + path.condition() + where + order.sorting()
                        + " limit :most")
                .params(params)
                .query((row, n) -> found(row, order))
                .list();
    }

    /** Adds the first tasks of the few customers, orders and codes that are meant. */
    private void among(
            TaskSubjects sought, TaskOrder order, String where, Map<String, Object> params, Collection<Found> found) {
        for (var part : SqlRows.parts(sought.customers())) {
            found.addAll(first(TaskPath.among("scenario_task_customer", "customer_id", part), order, where, params));
        }
        for (var part : SqlRows.parts(sought.orders())) {
            found.addAll(first(TaskPath.among("scenario_task_order", "order_id", part), order, where, params));
        }
        for (var part : SqlRows.parts(sought.tasks())) {
            found.addAll(first(TaskPath.among("primary", "id", part), order, where, params));
        }
    }

    /** The index that has the order of the list; but where another filter leaves few tasks, that one's. */
    private List<TaskPath> paths(
            long accountId, TaskQuery query, TaskSubjects sought, TaskOrder order, Map<String, Object> params) {
        if (sought.few()) {
            return List.of();
        }
        var narrow = TaskPath.narrowing(query);
        if (!narrow.isEmpty() && (order == TaskOrder.CREATED || isFew(accountId, query, narrow, params))) {
            return narrow;
        }
        return List.of(new TaskPath(order.index, ""));
    }

    private boolean isFew(long accountId, TaskQuery query, List<TaskPath> paths, Map<String, Object> known) {
        var params = new HashMap<>(known);
        params.put("account", accountId);
        params.put("most", FEW + 1);
        var where = where(query.anyTime(), TaskSubjects.ALL, params);
        return paths.stream().mapToInt(path -> count(path, where, params)).sum() <= FEW;
    }

    private Optional<LocalDateTime> time(long accountId, TaskOrder order, long id) {
        return jdbc.sql("select " + order.column + " from scenario_task where account_id = ? and id = ?")
                .params(accountId, id)
                .query(LocalDateTime.class)
                .optional();
    }

    private Map<Long, TaskShown> shown(long accountId, List<Long> ids) {
        var shown = new HashMap<Long, TaskShown>();
        for (var part : SqlRows.parts(ids)) {
            jdbc.sql(SHOWN + " and t.id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part)
                    .query((row, n) -> shown(row))
                    .list()
                    .forEach(task -> shown.put(task.id(), task));
        }
        return shown;
    }

    private static Found found(ResultSet row, TaskOrder order) throws SQLException {
        var id = row.getLong("id");
        return new Found(
                id, order == TaskOrder.CREATED ? LocalDateTime.MIN : row.getObject("time", LocalDateTime.class));
    }

    /** A task's id and what its list is sorted by. */
    private record Found(long id, LocalDateTime time) {}

    /** The id of the account's newest task; 0: there is none. */
    long newest(long accountId) {
        return jdbc.sql("select coalesce(max(id), 0) from scenario_task where account_id = ?")
                .param(accountId)
                .query(Long.class)
                .single();
    }

    /** How many Pending tasks there are up to this id, all of them. */
    int pending(Account account, TaskQuery query, long newest) {
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "newest", newest));
        return jdbc.sql("select count(*)" + PENDING + pendingWhere(account, query, params))
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** Notes the Pending tasks up to this id as items of a cancellation; how many. */
    int keepPending(Account account, TaskQuery query, long newest, long cancellationId) {
        var params = new HashMap<String, Object>(
                Map.of("account", account.id(), "newest", newest, "cancellation", cancellationId));
        return jdbc.sql("insert into task_cancellation_item (cancellation_id, customer_id, task_id, account_id)"
                        + " select :cancellation, t.customer_id, t.id, t.account_id" + PENDING
                        + pendingWhere(account, query, params))
                .params(params)
                .update();
    }

    /** Asks each Pending task: this is done once, and for good. */
    private String pendingWhere(Account account, TaskQuery query, Map<String, Object> params) {
        return where(query.with(TaskStatus.PENDING), subjects.each(account, query), params);
    }

    /** By task id; deleted scenarios included. */
    Map<Long, CampaignScenarios.Named> scenarios(long accountId, Collection<Long> taskIds) {
        var found = new HashMap<Long, CampaignScenarios.Named>();
        for (var part : SqlRows.parts(List.copyOf(taskIds))) {
            jdbc.sql("select t.id, t.scenario_id, s.name from scenario_task t join scenario s on s.id = t.scenario_id"
                            + " where t.account_id = :account and t.id in (:tasks)")
                    .param("account", accountId)
                    .param("tasks", part)
                    .query(row -> {
                        found.put(
                                row.getLong("id"),
                                new CampaignScenarios.Named(row.getLong("scenario_id"), row.getString("name")));
                    });
        }
        return found;
    }

    Optional<Instant> nextDue(long accountId) {
        return jdbc.sql("select due_at from scenario_task where account_id = ? and status = 'PENDING'"
                        + " order by due_at limit 1")
                .param(accountId)
                .query((row, n) -> SqlTime.get(row, "due_at"))
                .optional();
    }

    private static String where(TaskQuery query, TaskSubjects sought, Map<String, Object> params) {
        var where = new StringBuilder();
        narrow(where, params, "t.status = :status", "status", name(query.status()));
        narrow(where, params, "t.result = :result", "result", name(query.result()));
        narrow(where, params, "t.scenario_id = :scenario", "scenario", query.scenarioId());
        between(where, params, "t.triggered_at", "triggered", query.triggered());
        between(where, params, "t.due_at", "due", query.due());
        if (!query.executed().isAny()) {
            where.append(" and t.status = 'EXECUTED'");
            between(where, params, "t.ended_at", "executed", query.executed());
        }
        if (!sought.perTask().isEmpty()) {
            where.append(" and ").append(sought.perTask());
            sought.params().forEach(params::putIfAbsent);
        }
        return where.toString();
    }

    Optional<TaskShown> get(long accountId, long id) {
        return jdbc.sql(SHOWN + " and t.id = :id")
                .param("account", accountId)
                .param("id", id)
                .query((row, n) -> shown(row))
                .optional();
    }

    void changes(long accountId, List<Long> taskIds, BiConsumer<Long, TaskChange> each) {
        for (var part : SqlRows.parts(taskIds)) {
            jdbc.sql("select task_id, at, what, cause, reason from scenario_task_change"
                            + " where account_id = :account and task_id in (:tasks) order by id")
                    .param("account", accountId)
                    .param("tasks", part)
                    .query(row -> {
                        var change = new TaskChange(
                                SqlTime.get(row, "at"),
                                row.getString("what"),
                                row.getString("cause"),
                                row.getString("reason"));
                        each.accept(row.getLong("task_id"), change);
                    });
        }
    }

    private static void between(
            StringBuilder where, Map<String, Object> params, String column, String name, TaskQuery.Between time) {
        narrow(where, params, column + " >= :" + name + "From", name + "From", SqlTime.ofNullable(time.from()));
        narrow(where, params, column + " < :" + name + "To", name + "To", SqlTime.ofNullable(time.to()));
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static TaskShown shown(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new TaskShown(
                row.getLong("id"),
                row.getLong("scenario_id"),
                row.getString("scenario_name"),
                row.getInt("scenario_version"),
                row.getLong("customer_id"),
                row.getLong("order_id"),
                row.getString("customer_external"),
                row.getString("customer_name"),
                row.getString("customer_phone"),
                row.getString("order_external"),
                row.getString("order_number"),
                TaskStatus.valueOf(row.getString("status")),
                SqlTime.get(row, "created_at"),
                SqlTime.get(row, "triggered_at"),
                row.getString("event_external"),
                EventType.valueOf(row.getString("event_type")),
                SqlTime.get(row, "due_at"),
                SqlTime.getNullable(row, "ended_at"),
                row.getString("reason"),
                row.getString("detail"),
                result == null ? null : TaskResult.valueOf(result),
                SqlTime.getNullable(row, "result_due_at"),
                row.getString("promo_code"),
                row.getBigDecimal("cashback"));
    }
}
