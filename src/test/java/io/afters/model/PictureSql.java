package io.afters.model;

import io.afters.customers.Channel;
import io.afters.model.Picture.CustomerSeen;
import io.afters.model.Picture.MessageSeen;
import io.afters.model.Picture.OrderSeen;
import io.afters.model.Picture.TaskSeen;
import io.afters.orders.OrderEvent.Identity;
import io.afters.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The picture of one account, read from the database itself: from what is stored, past all code that reads it. */
final class PictureSql {
    private static final Map<String, String> SKIPPED =
            Map.of("PROMO_CODE_SKIPPED by clock", "code", "CASHBACK_SKIPPED by clock", "cashback");

    private final JdbcClient jdbc;
    private final long account;
    private final Map<Long, String> scenarios;

    /** With the names of the scenarios by our ids. */
    PictureSql(JdbcClient jdbc, long account, Map<Long, String> scenarios) {
        this.jdbc = jdbc;
        this.account = account;
        this.scenarios = scenarios;
    }

    Picture picture() {
        return new Picture(tasks(), balances(), customers(), orders());
    }

    private SortedMap<TaskKey, TaskSeen> tasks() {
        var messages = messages();
        var timelines = timelines();
        var tasks = new TreeMap<TaskKey, TaskSeen>();
        jdbc.sql("select t.*, e.source, e.event_id, o.external_id as the_order, c.external_id as the_customer,"
                        + " p.valid_until as code_until, p.valid_from as code_from, p.code, l.amount as booked"
                        + " from scenario_task t join order_event e on e.id = t.trigger_event_id"
                        + " join customer_order o on o.id = t.order_id join customer c on c.id = t.customer_id"
                        + " left join promo_code p on p.task_id = t.id and p.customer_id = t.customer_id"
                        + " left join cashback_entry l on l.task_id = t.id and l.customer_id = t.customer_id"
                        + " where t.account_id = ?")
                .param(account)
                .query(row -> {
                    var identity = new Identity(row.getString("source"), row.getString("event_id"));
                    tasks.put(
                            new TaskKey(scenarios.get(row.getLong("scenario_id")), identity),
                            task(row, messages, timelines));
                });
        return tasks;
    }

    private static TaskSeen task(
            ResultSet row, Map<Long, SortedMap<Channel, MessageSeen>> messages, Map<Long, List<String>> timelines)
            throws SQLException {
        var id = row.getLong("id");
        var code = row.getString("code");
        var reason = row.getString("reason");
        if (!Objects.equals(code, row.getString("promo_code"))
                || !Objects.equals(text(row.getBigDecimal("booked")), text(row.getBigDecimal("cashback")))) {
            throw new AssertionError("Task " + id + " tells of another code or amount than was issued or booked");
        }
        var texts = messages.getOrDefault(id, new TreeMap<>());
        if (code != null) {
            texts.replaceAll((channel, m) -> new MessageSeen(
                    m.status(), m.reason(), m.text() == null ? null : m.text().replace(code, "CODE")));
        }
        return new TaskSeen(
                row.getString("the_order"),
                row.getString("the_customer"),
                row.getString("status"),
                reason,
                SqlTime.get(row, "triggered_at"),
                SqlTime.get(row, "due_at"),
                "STAFF".equals(reason) || "SCENARIO_DELETED".equals(reason)
                        ? null
                        : SqlTime.getNullable(row, "ended_at"),
                row.getInt("scenario_version"),
                row.getString("result"),
                SqlTime.getNullable(row, "result_due_at"),
                SqlTime.getNullable(row, "code_until"),
                money(row.getBigDecimal("booked")),
                timelines.getOrDefault(id, List.of()).stream()
                        .filter(SKIPPED::containsKey)
                        .map(SKIPPED::get)
                        .toList(),
                texts,
                timeline(row.getString("event_id"), timelines.getOrDefault(id, List.of())));
    }

    /** That it was created stands in the task itself. */
    private static List<String> timeline(String trigger, List<String> changes) {
        return Stream.concat(
                        Stream.of("CREATED by event " + trigger),
                        changes.stream().filter(change -> !SKIPPED.containsKey(change)))
                .toList();
    }

    private Map<Long, SortedMap<Channel, MessageSeen>> messages() {
        var messages = new HashMap<Long, SortedMap<Channel, MessageSeen>>();
        jdbc.sql("select task_id, channel, status, reason, text from message where account_id = ?")
                .param(account)
                .query(row -> {
                    messages.computeIfAbsent(row.getLong("task_id"), id -> new TreeMap<>())
                            .put(
                                    Channel.valueOf(row.getString("channel")),
                                    new MessageSeen(
                                            row.getString("status"), row.getString("reason"), row.getString("text")));
                });
        return messages;
    }

    private Map<Long, List<String>> timelines() {
        var timelines = new HashMap<Long, List<String>>();
        jdbc.sql("select task_id, what, cause, reason from scenario_task_change where account_id = ?"
                        + " and what not in ('NO_MESSAGE_ARRIVED', 'MESSAGE_ARRIVED', 'SENT_AGAIN')"
                        + " order by task_id, id")
                .param(account)
                .query(row -> {
                    timelines
                            .computeIfAbsent(row.getLong("task_id"), id -> new ArrayList<>())
                            .add(line(row.getString("what"), row.getString("cause"), row.getString("reason")));
                });
        return timelines;
    }

    private static String line(String what, String cause, @Nullable String reason) {
        var by = cause.startsWith("event:")
                ? "event " + cause.substring("event:".length())
                : cause.startsWith("staff:") ? "staff" : cause;
        return what + " by " + by + (what.equals("CANCELLED") ? ": " + reason : "");
    }

    private SortedMap<String, BigDecimal> balances() {
        var balances = new TreeMap<String, BigDecimal>();
        jdbc.sql("select c.external_id, sum(l.amount) as balance from cashback_entry l"
                        + " join customer c on c.id = l.customer_id where l.account_id = ? group by c.external_id")
                .param(account)
                .query(row -> {
                    balances.put(row.getString("external_id"), money(row.getBigDecimal("balance")));
                });
        return balances;
    }

    private SortedMap<String, CustomerSeen> customers() {
        var customers = new TreeMap<String, CustomerSeen>();
        jdbc.sql("select * from customer where account_id = ?").param(account).query(row -> {
            customers.put(
                    row.getString("external_id"),
                    new CustomerSeen(
                            row.getString("name"),
                            row.getString("phone"),
                            row.getString("email"),
                            row.getString("language"),
                            tokens(row.getString("push_tokens")),
                            consents(row)));
        });
        return customers;
    }

    /** The histories know tokens without quotes and commas only. */
    private static List<String> tokens(@Nullable String json) {
        return json == null
                ? List.of()
                : List.of(json.replaceAll("[\\[\\]\" ]", "").split(",", -1));
    }

    private static Map<Channel, Boolean> consents(ResultSet row) throws SQLException {
        var consents = new EnumMap<Channel, Boolean>(Channel.class);
        for (var channel : Channel.values()) {
            var consent = row.getBoolean(channel.name().toLowerCase(Locale.ROOT) + "_consent");
            if (!row.wasNull()) {
                consents.put(channel, consent);
            }
        }
        return consents;
    }

    private SortedMap<String, OrderSeen> orders() {
        var orders = new TreeMap<String, OrderSeen>();
        jdbc.sql("select o.*, c.external_id as the_customer from customer_order o"
                        + " join customer c on c.id = o.customer_id where o.account_id = ?")
                .param(account)
                .query(row -> {
                    orders.put(
                            row.getString("external_id"),
                            new OrderSeen(
                                    row.getString("the_customer"),
                                    row.getString("number"),
                                    row.getString("source_type"),
                                    row.getString("delivery_type"),
                                    money(row.getBigDecimal("total"))));
                });
        return orders;
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? null : amount.toPlainString();
    }

    /** In hryvnias; what is finer fails. */
    private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2);
    }
}
