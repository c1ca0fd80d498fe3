package io.afters.scenarios;

import io.afters.orders.EventType;
import io.afters.promotions.CampaignScenarios;
import io.afters.shared.Lookup;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is shown of tasks, once it is known which. */
@Component
class TaskRowsSql {
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

    private final JdbcClient jdbc;

    TaskRowsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskShown> get(long accountId, long id) {
        return jdbc.sql(SHOWN + " and t.id = :id")
                .param("account", accountId)
                .param("id", id)
                .query((row, n) -> shown(row))
                .optional();
    }

    /** In the order of the ids, without those that are not there any more. */
    List<TaskShown> shown(long accountId, List<Long> ids) {
        var shown = new HashMap<Long, TaskShown>();
        for (var part : SqlRows.parts(ids)) {
            jdbc.sql(SHOWN + " and t.id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part)
                    .query((row, n) -> shown(row))
                    .list()
                    .forEach(task -> shown.put(task.id(), task));
        }
        return ids.stream()
                .filter(shown::containsKey)
                .map(id -> Lookup.in(shown, id))
                .toList();
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
