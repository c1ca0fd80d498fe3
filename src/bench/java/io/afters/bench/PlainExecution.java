package io.afters.bench;

import static io.afters.bench.PlainIntake.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What the execution of due tasks writes, by plain JDBC that knows it beforehand, and decides, reads and locks nothing. */
final class PlainExecution {
    private static final String CHANGE = "insert into scenario_task_change (task_id, account_id, at, what, cause)";

    private PlainExecution() {}

    /** Code, cashback, message, status and timeline of each task, in one transaction. */
    static void write(Connection connection, Writing writing, long campaignId, List<Order> orders) throws SQLException {
        var now = PlainIntake.now();
        writing.insert(
                connection,
                "insert into promo_code (account_id, campaign_id, code, customer_id, task_id, valid_from, valid_until,"
                        + " created_at)",
                rows(orders, o -> new Object[] {
                    o.accountId(), campaignId, o.code(), o.customerId(), o.id(), now, now.plusDays(7), now
                }));
        writing.insert(
                connection,
                "insert into cashback_entry (account_id, customer_id, amount, at, task_id, reason)",
                rows(orders, o -> new Object[] {o.accountId(), o.customerId(), 5, now, o.id(), "Bench 7"}));
        writing.batch(
                connection,
                "update scenario_task set status = 'EXECUTED', ended_at = ?, success_conditions = 'REVIEW_CREATED',"
                        + " result = 'WAITING', result_due_at = ?, promo_code = ?, cashback = 5"
                        + " where id = ? and status = 'PENDING'",
                rows(orders, o -> new Object[] {now, now.plusDays(7), o.code(), o.id()}));
        writing.insert(
                connection,
                CHANGE,
                orders.stream()
                        .flatMap(o -> Stream.of("EXECUTED", "WAITING")
                                .map(what -> new Object[] {o.id(), o.accountId(), now, what, "clock"}))
                        .toList());
        writing.insert(
                connection,
                "insert into message (account_id, task_id, customer_id, channel, recipient, text, status, created_at,"
                        + " next_attempt_at)",
                // Not due while we measure, or the product would deliver it
                rows(orders, o -> new Object[] {
                    o.accountId(),
                    o.id(),
                    o.customerId(),
                    "SMS",
                    "+380501234567",
                    "Hi Olena, " + o.code() + " until 29.11.2026 10:00",
                    "QUEUED",
                    now,
                    now.plusYears(1)
                }));
        connection.commit();
    }
}
