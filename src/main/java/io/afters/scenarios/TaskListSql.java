package io.afters.scenarios;

import io.afters.accounts.Account;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches over tasks. */
@Component
class TaskListSql {
    private static final Comparator<Found> LATEST_FIRST =
            Comparator.comparing(Found::time).thenComparingLong(Found::id).reversed();
    /** A filter that leaves no more tasks than this leads, whatever the list is sorted by. */
    private static final int FEW = 2_000;

    private final JdbcClient jdbc;
    private final TaskSubjectsSql subjects;
    private final TaskRowsSql rows;

    TaskListSql(JdbcClient jdbc, TaskSubjectsSql subjects, TaskRowsSql rows) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.rows = rows;
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
        var where = TaskWhere.of(query, sought, params) + after;
        for (var path : paths(account.id(), query, sought, order, params)) {
            found.addAll(first(path, order, where, params));
        }
        among(sought, order, where, params, found);
        return rows.shown(
                account.id(), found.stream().limit(most).map(Found::id).toList());
    }

    int count(Account account, TaskQuery query, int most) {
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "most", most));
        var sought = subjects.find(account, query);
        var parts = TaskSought.of(query, account.country());
        if (!sought.few() && parts.size() == 1) {
            return count(query, parts.getFirst(), params, most);
        }
        var where = TaskWhere.of(query, sought, params);
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
        var where = TaskWhere.of(query, TaskSubjects.ALL, params);
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
        if (!narrow.isEmpty()
                && (query.unreached() || order == TaskOrder.CREATED || isFew(accountId, query, narrow, params))) {
            return narrow;
        }
        return List.of(new TaskPath(order.index, ""));
    }

    private boolean isFew(long accountId, TaskQuery query, List<TaskPath> paths, Map<String, Object> known) {
        var params = new HashMap<>(known);
        params.put("account", accountId);
        params.put("most", FEW + 1);
        var where = TaskWhere.of(query.anyTime(), TaskSubjects.ALL, params);
        return paths.stream().mapToInt(path -> count(path, where, params)).sum() <= FEW;
    }

    private Optional<LocalDateTime> time(long accountId, TaskOrder order, long id) {
        return jdbc.sql("select " + order.column + " from scenario_task where account_id = ? and id = ?")
                .params(accountId, id)
                .query(LocalDateTime.class)
                .optional();
    }

    /** Asked of each shard, whose Pending tasks stand in the order of their due times; those of all states of an account do not. */
    Optional<Instant> nextDue(long accountId) {
        var ofShards = IntStream.range(0, ScenarioTask.SHARDS)
                .mapToObj(shard -> "(select due_at from scenario_task force index (scenario_task_due) where shard = "
                        + shard + " and status = 'PENDING' and account_id = :account order by due_at limit 1)")
                .collect(Collectors.joining(" union all ", "", " order by due_at limit 1"));
        return jdbc.sql(ofShards)
                .param("account", accountId)
                .query((row, n) -> SqlTime.get(row, "due_at"))
                .optional();
    }

    private static Found found(ResultSet row, TaskOrder order) throws SQLException {
        var id = row.getLong("id");
        return new Found(
                id, order == TaskOrder.CREATED ? LocalDateTime.MIN : row.getObject("time", LocalDateTime.class));
    }

    /** A task's id and what its list is sorted by. */
    private record Found(long id, LocalDateTime time) {}
}
