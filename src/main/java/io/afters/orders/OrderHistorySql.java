package io.afters.orders;

import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of what has happened, many orders at a time. */
@Component
class OrderHistorySql {
    private static final String FACT =
            "select id, event_id, type, occurred_at, customer_id, order_id, new_order from order_event";

    private final JdbcClient jdbc;

    OrderHistorySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrderFact> ofOrders(long accountId, Collection<Long> orderIds) {
        var facts = new ArrayList<OrderFact>();
        for (var part : SqlRows.parts(List.copyOf(orderIds))) {
            facts.addAll(jdbc.sql(FACT + " where account_id = :account and order_id in (:orders)")
                    .param("account", accountId)
                    .param("orders", part)
                    .query((row, n) -> fact(row))
                    .list());
        }
        return facts;
    }

    List<OrderFact> newOrders(long accountId, Collection<Long> customerIds, Instant since) {
        var facts = new ArrayList<OrderFact>();
        for (var part : SqlRows.parts(List.copyOf(customerIds))) {
            facts.addAll(jdbc.sql(
                            FACT
                                    + " where account_id = :account and customer_id in (:customers) and new_order = true and occurred_at >= :since")
                    .param("account", accountId)
                    .param("customers", part)
                    .param("since", SqlTime.of(since))
                    .query((row, n) -> fact(row))
                    .list());
        }
        return facts;
    }

    Map<Long, Order> orders(Collection<Long> ids) {
        var found = new HashMap<Long, Order>();
        for (var part : SqlRows.parts(List.copyOf(ids))) {
            jdbc.sql("select * from customer_order where id in (:ids)")
                    .param("ids", part)
                    .query((row, n) -> OrdersSql.order(row))
                    .list()
                    .forEach(order -> found.put(order.id(), order));
        }
        return found;
    }

    List<OrderEventShown> latest(long accountId, long customerId, int most) {
        return jdbc.sql(
                        "select e.*, o.external_id as order_external, o.number as order_number"
                                + " from order_event e join customer_order o on o.id = e.order_id"
                                + " where e.account_id = ? and e.customer_id = ? order by e.occurred_at desc, e.id desc limit ?")
                .params(accountId, customerId, most)
                .query((row, n) -> shown(row))
                .list();
    }

    Map<String, OrderEventShown> named(long accountId, long customerId, long orderId, List<String> eventIds) {
        var found = new HashMap<String, OrderEventShown>();
        for (var part : SqlRows.parts(eventIds)) {
            for (var whose : List.of("e.customer_id", "e.order_id")) {
                jdbc.sql("select e.*, o.external_id as order_external, o.number as order_number"
                                + " from order_event e join customer_order o on o.id = e.order_id"
                                + " where e.account_id = :account and " + whose + " = :whose and e.event_id in (:ids)")
                        .param("account", accountId)
                        .param("whose", whose.equals("e.order_id") ? orderId : customerId)
                        .param("ids", part)
                        .query(row -> {
                            found.put(row.getString("event_id"), shown(row));
                        });
            }
        }
        return found;
    }

    List<Order> orders(long accountId, long customerId, int most) {
        return jdbc.sql("select * from customer_order where account_id = ? and customer_id = ?"
                        + " order by placed_at desc, id desc limit ?")
                .params(accountId, customerId, most)
                .query((row, n) -> OrdersSql.order(row))
                .list();
    }

    List<CustomerEvent> events(long accountId, long customerId, long after, int most) {
        return jdbc.sql("select e.*, o.external_id as order_external, o.number as order_number"
                        + " from order_event e join customer_order o on o.id = e.order_id"
                        + " where e.account_id = ? and e.customer_id = ? and e.id > ? order by e.id limit ?")
                .params(accountId, customerId, after, most)
                .query((row, n) -> new CustomerEvent(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getString("event_id"),
                        SqlTime.get(row, "received_at"),
                        shown(row)))
                .list();
    }

    private static OrderEventShown shown(ResultSet row) throws SQLException {
        return new OrderEventShown(
                SqlTime.get(row, "occurred_at"),
                EventType.valueOf(row.getString("type")),
                row.getString("order_external"),
                row.getString("order_number"),
                row.getBigDecimal("total"),
                SqlRows.oneOf(SourceType.class, row.getString("source_type")),
                SqlRows.oneOf(DeliveryType.class, row.getString("delivery_type")),
                row.getObject("review_rating", Integer.class),
                row.getString("review_text"));
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
}
