package io.afters.scenarios;

import io.afters.customers.Channel;
import io.afters.messages.MessageStatus;
import io.afters.orders.DeliveryType;
import io.afters.orders.EventType;
import io.afters.orders.Order;
import io.afters.orders.OrderFact;
import io.afters.orders.ReportedEvent;
import io.afters.orders.SourceType;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads past events of a scenario's trigger, and counts what became of the tasks that they started. */
@Component
class ScenarioReportSql {
    private static final String ASKED = " e.account_id = :account and e.type = :type"
            + " and (:source is null or e.source = :source)"
            + " and (:from is null or e.occurred_at >= :from) and (:to is null or e.occurred_at < :to)";

    private static final String TASKS = " from scenario_task t join order_event e on e.id = t.trigger_event_id";

    private static final String OF_SCENARIO =
            " where t.account_id = :account and t.scenario_id = :scenario and" + ASKED;

    private final JdbcClient jdbc;

    ScenarioReportSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were taken in: those after the event with this id of ours. */
    List<TriggerHistory> events(long accountId, long scenarioId, TriggerHistory.Query asked, long after, int most) {
        return jdbc.sql("select e.*, " + task("t.trigger_event_id = e.id") + " as started, "
                        + task("t.order_id = e.order_id and t.trigger_event_id < e.id") + " as ran_for_order, "
                        + task("t.customer_id = e.customer_id and t.trigger_event_id < e.id") + " as ran_for_customer"
                        + " from order_event e where" + ASKED + " and e.id > :after order by e.id limit :most")
                .params(params(accountId, scenarioId, asked))
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new TriggerHistory(
                        new ReportedEvent(fact(row), orderThen(row)),
                        SqlTime.get(row, "received_at"),
                        row.getBoolean("started"),
                        row.getBoolean("ran_for_order"),
                        row.getBoolean("ran_for_customer")))
                .list();
    }

    private static String task(String which) {
        return "exists (select 1 from scenario_task t"
                + " where t.account_id = :account and t.scenario_id = :scenario and " + which + ")";
    }

    /** Adds to the report what became of the tasks. */
    void count(long accountId, long scenarioId, TriggerHistory.Query asked, ScenarioReport report) {
        var params = params(accountId, scenarioId, asked);
        jdbc.sql("select t.status, t.reason, t.result, count(*) as n, count(t.promo_code) as codes,"
                        + " coalesce(sum(t.cashback), 0) as cashback" + TASKS
                        + OF_SCENARIO + " group by t.status, t.reason, t.result")
                .params(params)
                .query(row -> {
                    report.addTasks(
                            TaskStatus.valueOf(row.getString("status")),
                            row.getString("reason"),
                            row.getString("result") == null ? null : TaskResult.valueOf(row.getString("result")),
                            row.getInt("n"));
                    report.addEffects(row.getInt("codes"), row.getBigDecimal("cashback"));
                });
        jdbc.sql("select m.channel, m.status, count(*) as n" + TASKS + " join message m on m.task_id = t.id"
                        + OF_SCENARIO + " group by m.channel, m.status")
                .params(params)
                .query(row -> {
                    report.addMessages(
                            Channel.valueOf(row.getString("channel")),
                            MessageStatus.valueOf(row.getString("status")),
                            row.getInt("n"));
                });
    }

    private static Map<String, @Nullable Object> params(long accountId, long scenarioId, TriggerHistory.Query asked) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("account", accountId);
        params.put("scenario", scenarioId);
        params.put("type", asked.type().name());
        params.put("source", asked.source());
        params.put("from", SqlTime.ofNullable(asked.from()));
        params.put("to", SqlTime.ofNullable(asked.to()));
        return params;
    }

    private static OrderFact fact(ResultSet row) throws SQLException {
        return new OrderFact(
                row.getLong("id"),
                row.getString("event_id"),
                EventType.valueOf(row.getString("type")),
                SqlTime.get(row, "occurred_at"),
                row.getLong("customer_id"),
                row.getLong("order_id"),
                row.getBoolean("new_order"));
    }

    /** What was known of the order then, as far as limits ask. */
    private static Order orderThen(ResultSet row) throws SQLException {
        return new Order(
                row.getLong("order_id"),
                "",
                row.getLong("customer_id"),
                null,
                SqlRows.oneOf(SourceType.class, row.getString("source_type")),
                SqlRows.oneOf(DeliveryType.class, row.getString("delivery_type")),
                row.getBigDecimal("total"),
                null,
                null,
                null,
                null,
                SqlTime.get(row, "occurred_at"));
    }
}
