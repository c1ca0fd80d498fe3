package io.afters.bench;

import static io.afters.bench.Statements.read;
import static io.afters.bench.Statements.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** What the intake writes for an order that triggers a scenario, by plain JDBC. */
final class PlainIntake {
    private static final String ORDERS =
            "insert into customer_order (id, account_id, external_id, customer_id, number, source_type, delivery_type,"
                    + " total, completed_at, told_at)";
    private static final String EVENTS =
            "insert into order_event (id, account_id, source, event_id, type, occurred_at, received_at, customer_id,"
                    + " order_id, new_order, total, source_type, delivery_type)";
    private static final String TASKS =
            "insert into scenario_task (id, account_id, scenario_id, scenario_version, customer_id, order_id,"
                    + " trigger_event_id, triggered_at, due_at, created_at, shard, status, once_per_order_key)";
    private static final int SHARDS = 8;

    private PlainIntake() {}

    /**
     * Writes what is known beforehand, in one transaction, and decides, reads and locks nothing: customers told anew,
     * orders, events, tasks that are due in a year.
     */
    static void write(Connection connection, Writing writing, List<Order> orders) throws SQLException {
        var now = now();
        writing.batch(connection, "update customer set told_at = ? where id = ?", rows(orders, o ->
                new Object[] {now, o.customerId()}));
        writing.insert(connection, ORDERS, rows(orders, o -> order(o, now)));
        writing.insert(connection, EVENTS, rows(orders, o -> event(o, now)));
        writing.insert(connection, TASKS, rows(orders, o -> task(o, now)));
        connection.commit();
    }

    /**
     * Does for one event what must be done for it, in one transaction: finds and locks the customer, looks whether the
     * event and the order are known, looks at the open tasks, and writes.
     */
    static void takeIn(Connection connection, Order order) throws SQLException {
        var now = now();
        read(
                connection,
                "select id, told_at from customer where account_id = ? and id = ? for update",
                order.accountId(),
                order.customerId());
        read(
                connection,
                "select id from order_event where account_id = ? and source = '/plain' and event_id = ?",
                order.accountId(),
                order.name());
        read(
                connection,
                "select * from customer_order where account_id = ? and external_id = ?",
                order.accountId(),
                order.name());
        read(
                connection,
                "select * from scenario_task where account_id = ? and customer_id = ? and (status = 'PENDING'"
                        + " or (result in ('WAITING', 'CONDITIONS_NOT_MET') and result_due_at >= ?))",
                order.accountId(),
                order.customerId(),
                now);
        update(connection, "update customer set told_at = ? where id = ?", now, order.customerId());
        update(connection, ORDERS + " values (?,?,?,?,?,?,?,?,?,?)", order(order, now));
        update(connection, EVENTS + " values (?,?,?,?,?,?,?,?,?,?,?,?,?)", event(order, now));
        update(connection, TASKS + " values (?,?,?,?,?,?,?,?,?,?,?,?,?)", task(order, now));
        connection.commit();
    }

    private static Object[] order(Order o, LocalDateTime now) {
        return new Object[] {
            o.id(), o.accountId(), o.name(), o.customerId(), o.name(), "IOS_APP", "TAKEAWAY", o.total(), now, now
        };
    }

    private static Object[] event(Order o, LocalDateTime now) {
        return new Object[] {
            o.id(),
            o.accountId(),
            "/plain",
            o.name(),
            "ORDER_COMPLETED",
            now,
            now,
            o.customerId(),
            o.id(),
            false,
            o.total(),
            "IOS_APP",
            "TAKEAWAY"
        };
    }

    private static Object[] task(Order o, LocalDateTime now) {
        return new Object[] {
            o.id(),
            o.accountId(),
            o.scenarioId(),
            1,
            o.customerId(),
            o.id(),
            o.id(),
            now,
            now.plusYears(1),
            now,
            o.customerId() % SHARDS,
            "PENDING",
            o.id()
        };
    }

    /** Each order's row. */
    static List<Object[]> rows(List<Order> orders, Function<Order, Object[]> row) {
        return orders.stream().map(row).toList();
    }

    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
