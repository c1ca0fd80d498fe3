package io.afters.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The same rows, written by plain JDBC into the same tables: the best that somebody could do who knows beforehand what
 * there is to write, and decides, reads and locks nothing.
 */
final class PlainJdbc {
    private static final String CHANGE =
            "insert into scenario_task_change (task_id, account_id, at, what, cause) values (?,?,?,?,?)";

    private PlainJdbc() {}

    /** An order's rows, as the intake would write them. */
    record OrderRows(long accountId, long scenarioId, long customerId, long id, BigDecimal total) {}

    /** Order, event and task of each, in one transaction. */
    static void takeIn(Connection connection, List<OrderRows> rows) throws SQLException {
        var now = now();
        try (var orders = connection.prepareStatement(
                        "insert into customer_order (id, account_id, external_id, customer_id, number, source_type,"
                                + " delivery_type, total, completed_at, told_at) values (?,?,?,?,?,'IOS_APP','TAKEAWAY',?,?,?)");
                var events = connection.prepareStatement(
                        "insert into order_event (id, account_id, source, event_id, type, occurred_at, received_at,"
                                + " customer_id, order_id, new_order, total, source_type, delivery_type)"
                                + " values (?,?,'/plain',?,'ORDER_COMPLETED',?,?,?,?,false,?,'IOS_APP','TAKEAWAY')");
                var tasks = connection.prepareStatement(
                        "insert into scenario_task (id, account_id, scenario_id, scenario_version, customer_id, order_id,"
                                + " trigger_event_id, triggered_at, due_at, created_at, shard, status, once_per_order_key)"
                                + " values (?,?,?,1,?,?,?,?,?,?,?,'PENDING',?)");
                var changes = connection.prepareStatement(CHANGE)) {
            for (var row : rows) {
                var name = "plain-" + row.id;
                set(orders, row.id, row.accountId, name, row.customerId, name, row.total, now, now);
                set(events, row.id, row.accountId, name, now, now, row.customerId, row.id, row.total);
                set(
                        tasks,
                        row.id,
                        row.accountId,
                        row.scenarioId,
                        row.customerId,
                        row.id,
                        row.id,
                        now,
                        now.plusYears(1),
                        now,
                        row.customerId % 8,
                        row.id);
                set(changes, row.id, row.accountId, now, "PENDING", "event " + name);
            }
            orders.executeBatch();
            events.executeBatch();
            tasks.executeBatch();
            changes.executeBatch();
            connection.commit();
        }
    }

    /** Code, cashback, message and the new status of each task, in one transaction. */
    static void execute(Connection connection, long campaignId, List<OrderRows> rows) throws SQLException {
        var now = now();
        try (var codes = connection.prepareStatement(
                        "insert into promo_code (account_id, campaign_id, code, customer_id, task_id, valid_from,"
                                + " valid_until, created_at) values (?,?,?,?,?,?,?,?)");
                var cashback = connection.prepareStatement(
                        "insert into cashback_entry (account_id, customer_id, amount, at, task_id, reason)"
                                + " values (?,?,5,?,?,'Bench')");
                var messages = connection.prepareStatement(
                        "insert into message (account_id, task_id, customer_id, channel, recipient, text, status,"
                                + " created_at, next_attempt_at) values (?,?,?,'SMS','+380501234567',?,'QUEUED',?,?)");
                var tasks = connection.prepareStatement(
                        "update scenario_task set status = 'EXECUTED', ended_at = ?, success_conditions = 'REVIEW_CREATED',"
                                + " result = 'WAITING', result_due_at = ?, promo_code = ?, cashback = 5"
                                + " where id = ? and status = 'PENDING'");
                var changes = connection.prepareStatement(CHANGE)) {
            for (var row : rows) {
                var code = "P" + Long.toString(row.id, 36).toUpperCase(Locale.ROOT);
                set(codes, row.accountId, campaignId, code, row.customerId, row.id, now, now.plusDays(7), now);
                set(cashback, row.accountId, row.customerId, now, row.id);
                // Not due while we measure, or the product would deliver it
                set(
                        messages,
                        row.accountId,
                        row.id,
                        row.customerId,
                        "Hi Olena, " + code + " until 29.11.2026 10:00",
                        now,
                        now.plusYears(1));
                set(tasks, now, now.plusDays(7), code, row.id);
                set(changes, row.id, row.accountId, now, "EXECUTED", "clock");
                set(changes, row.id, row.accountId, now, "WAITING", "clock");
            }
            codes.executeBatch();
            cashback.executeBatch();
            messages.executeBatch();
            tasks.executeBatch();
            changes.executeBatch();
            connection.commit();
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
