package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.orders.EventType;
import io.afters.shared.Phones;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** Outer joins, so that the database leaves out the tables that no filter asks for. */
    private static final String COUNTED = """
            select count(*) from (
                select t.id
                from scenario_task t
                left join customer c on c.id = t.customer_id
                left join customer_order o on o.id = t.order_id
                where t.account_id = :account
            """;

    private static final String PENDING = """
             from scenario_task t
            left join customer c on c.id = t.customer_id
            left join customer_order o on o.id = t.order_id
            where t.account_id = :account and t.id <= :newest
            """;

    private final JdbcClient jdbc;

    TaskListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskShown> find(Account account, TaskQuery query, long before, int most) {
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "before", before, "most", most));
        var where = " and t.id < :before" + where(account, query, params);
        return jdbc.sql(SHOWN + where + " order by t.id desc limit :most")
                .params(params)
                .query((row, n) -> shown(row))
                .list();
    }

    int count(Account account, TaskQuery query, int most) {
        var params = new HashMap<String, Object>(Map.of("account", account.id(), "most", most));
        return jdbc.sql(COUNTED + where(account, query, params) + " limit :most) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

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
        return jdbc.sql("select count(*)" + PENDING + where(account, query.with(TaskStatus.PENDING), params))
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
                        + where(account, query.with(TaskStatus.PENDING), params))
                .params(params)
                .update();
    }

    /** The newest tasks first, and no more than that: a month may have millions. */
    Map<Long, Outcomes> outcomes(long accountId, Instant since, int most) {
        var outcomes = new HashMap<Long, Outcomes>();
        jdbc.sql("""
                        select scenario_id, count(*) as triggered, sum(status = 'EXECUTED') as executed,
                               sum(status = 'CANCELLED') as cancelled, sum(coalesce(result = 'SUCCESSFUL', 0)) as successful
                        from (
                            select scenario_id, status, result, created_at
                            from scenario_task
                            where account_id = :account
                            order by id desc
                            limit :most) newest
                        where created_at >= :since
                        group by scenario_id
                        """)
                .param("account", accountId)
                .param("since", SqlTime.of(since))
                .param("most", most)
                .query(row -> {
                    var some = new Outcomes(
                            row.getInt("triggered"),
                            row.getInt("executed"),
                            row.getInt("cancelled"),
                            row.getInt("successful"));
                    outcomes.put(row.getLong("scenario_id"), some);
                });
        return outcomes;
    }

    Optional<Instant> nextDue(long accountId) {
        return jdbc.sql("select due_at from scenario_task where account_id = ? and status = 'PENDING'"
                        + " order by due_at limit 1")
                .param(accountId)
                .query((row, n) -> SqlTime.get(row, "due_at"))
                .optional();
    }

    private static String where(Account account, TaskQuery query, Map<String, Object> params) {
        var where = new StringBuilder();
        narrow(where, params, "t.status = :status", "status", name(query.status()));
        narrow(where, params, "t.result = :result", "result", name(query.result()));
        narrow(where, params, "t.scenario_id = :scenario", "scenario", query.scenarioId());
        narrow(where, params, "c.external_id = :customer", "customer", query.customerId());
        narrow(where, params, "o.external_id = :order", "order", query.orderId());
        between(where, params, "t.triggered_at", "triggered", query.triggered());
        between(where, params, "t.due_at", "due", query.due());
        if (!query.executed().isAny()) {
            where.append(" and t.status = 'EXECUTED'");
            between(where, params, "t.ended_at", "executed", query.executed());
        }
        if (query.phone() != null) {
            narrow(
                    where,
                    params,
                    "c.phone like :phone",
                    "phone",
                    Phones.searchPattern(query.phone(), account.country()));
        }
        if (query.q() != null) {
            params.put("q", query.q());
            params.put("code", query.q().toUpperCase(Locale.ROOT));
            params.put("name", SqlRows.containing(query.q()));
            params.put("qPhone", Phones.searchPattern(query.q(), account.country()));
            where.append(
                    " and (c.external_id = :q or o.external_id = :q or o.number = :q or c.name like :name escape '!'"
                            + " or c.phone like :qPhone or t.promo_code = convert(:code using ascii))");
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
