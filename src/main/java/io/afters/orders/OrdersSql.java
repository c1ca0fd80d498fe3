package io.afters.orders;

import io.afters.customers.CustomerErased;
import io.afters.orders.OrderEvent.Identity;
import io.afters.shared.Lookup;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders and their events, many at a time. */
@Component
class OrdersSql {
    /** What is written of each order that is known already. */
    private static final List<String> TOLD = List.of(
            "order_id", "num", "source", "delivery", "amount", "placed", "completed", "cancelled", "reviewed", "told");

    private final JdbcClient jdbc;

    OrdersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the identities whose event is stored. */
    Set<Identity> known(long accountId, Collection<Identity> identities) {
        var found = new HashSet<Identity>();
        var bySource = identities.stream()
                .collect(
                        Collectors.groupingBy(Identity::source, Collectors.mapping(Identity::id, Collectors.toList())));
        // By one source at a time: lists of pairs take the database twice as long
        bySource.forEach((source, ids) -> SqlRows.parts(ids)
                .forEach(part -> jdbc.sql(
                                "select event_id from order_event where account_id = :account and source = :source"
                                        + " and event_id in (:ids)")
                        .param("account", accountId)
                        .param("source", source)
                        .param("ids", part)
                        .query(row -> {
                            found.add(new Identity(source, row.getString("event_id")));
                        })));
        return found;
    }

    /** Our ids of all customers of whom events about these orders have told. */
    Set<Long> customersOf(long accountId, List<String> orderIds) {
        var customers = new HashSet<Long>();
        for (var part : SqlRows.parts(orderIds)) {
            customers.addAll(jdbc.sql(
                            "select distinct e.customer_id from customer_order o join order_event e on e.order_id = o.id"
                                    + " where o.account_id = :account and o.external_id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part)
                    .query(Long.class)
                    .list());
        }
        return customers;
    }

    Map<String, Order> orders(long accountId, List<String> orderIds) {
        var found = new HashMap<String, Order>();
        for (var part : SqlRows.parts(orderIds)) {
            jdbc.sql("select * from customer_order where account_id = :account and external_id in (:ids)")
                    .param("account", accountId)
                    .param("ids", part)
                    .query((row, n) -> order(row))
                    .list()
                    .forEach(order -> found.put(order.externalId(), order));
        }
        return found;
    }

    /** Writes what is new or changed. Our ids of all of them, by the platform's. */
    Map<String, Long> save(long accountId, Map<String, Order> known, Map<String, Order> current) {
        var ids = new HashMap<String, Long>();
        known.values().forEach(order -> ids.put(order.externalId(), order.id()));
        var fresh = current.values().stream().filter(o -> o.id() == 0).toList();
        if (!fresh.isEmpty()) {
            var values = new ArrayList<@Nullable Object>();
            fresh.forEach(order -> {
                values.addAll(Arrays.asList(accountId, order.externalId(), order.customerId()));
                values.addAll(facts(order));
            });
            jdbc.sql("insert into customer_order (account_id, external_id, customer_id, number, source_type,"
                            + " delivery_type, total, placed_at, completed_at, cancelled_at, reviewed_at, told_at) values "
                            + SqlRows.values(fresh.size(), 12) + " returning id, external_id")
                    .params(values)
                    .query(row -> {
                        ids.put(row.getString("external_id"), row.getLong("id"));
                    });
        }
        update(
                accountId,
                current.values().stream()
                        .filter(o -> o.id() != 0 && !o.equals(known.get(o.externalId())))
                        .toList());
        return ids;
    }

    private void update(long accountId, List<Order> changed) {
        for (var part : SqlRows.parts(changed)) {
            var values = new ArrayList<@Nullable Object>();
            part.forEach(order -> {
                values.add(order.id());
                values.addAll(facts(order));
            });
            values.add(accountId);
            jdbc.sql("update " + SqlRows.table(part.size(), TOLD)
                            + " v straight_join customer_order o on o.id = v.order_id"
                            + " set o.number = v.num, o.source_type = v.source, o.delivery_type = v.delivery,"
                            + " o.total = v.amount, o.placed_at = v.placed, o.completed_at = v.completed,"
                            + " o.cancelled_at = v.cancelled, o.reviewed_at = v.reviewed, o.told_at = v.told"
                            + " where o.account_id = ?")
                    .params(values)
                    .update();
        }
    }

    /** What an erased person wrote is gone; that a review was left stays. */
    @EventListener
    void on(CustomerErased erased) {
        jdbc.sql("update order_event set review_text = null where account_id = ? and customer_id = ?")
                .params(erased.accountId(), erased.customerId())
                .update();
    }

    /** Stores the events. They come back in the same order, with their ids. */
    List<ReportedEvent> insertEvents(long accountId, List<OrderIntake.Told> events, Instant now) {
        var values = new ArrayList<@Nullable Object>();
        events.forEach(told -> values.addAll(row(accountId, told, now)));
        var ids = new HashMap<Identity, Long>();
        jdbc.sql("insert into order_event (account_id, source, event_id, type, occurred_at, received_at, customer_id,"
                        + " order_id, new_order, total, source_type, delivery_type, review_rating, review_text) values "
                        + SqlRows.values(events.size(), 14) + " returning id, source, event_id")
                .params(values)
                .query(row -> {
                    ids.put(new Identity(row.getString("source"), row.getString("event_id")), row.getLong("id"));
                });
        return events.stream().map(told -> reported(told, ids)).toList();
    }

    private static ReportedEvent reported(OrderIntake.Told told, Map<Identity, Long> ids) {
        var event = told.event();
        var fact = new OrderFact(
                Lookup.in(ids, event.identity()),
                event.id(),
                event.type(),
                event.occurredAt(),
                told.customerId(),
                told.order().id(),
                told.newOrder());
        return new ReportedEvent(fact, told.order());
    }

    private static List<@Nullable Object> row(long accountId, OrderIntake.Told told, Instant now) {
        var event = told.event();
        var order = told.order();
        var review = event.review();
        return Arrays.asList(
                accountId,
                event.source(),
                event.id(),
                event.type().name(),
                SqlTime.of(event.occurredAt()),
                SqlTime.of(now),
                told.customerId(),
                order.id(),
                told.newOrder(),
                order.total(),
                name(order.sourceType()),
                name(order.deliveryType()),
                review == null ? null : review.rating(),
                review == null ? null : review.text());
    }

    private static List<@Nullable Object> facts(Order order) {
        return Arrays.asList(
                order.number(),
                name(order.sourceType()),
                name(order.deliveryType()),
                order.total(),
                SqlTime.ofNullable(order.placedAt()),
                SqlTime.ofNullable(order.completedAt()),
                SqlTime.ofNullable(order.cancelledAt()),
                SqlTime.ofNullable(order.reviewedAt()),
                SqlTime.of(order.toldAt()));
    }

    static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getString("external_id"),
                row.getLong("customer_id"),
                row.getString("number"),
                SqlRows.oneOf(SourceType.class, row.getString("source_type")),
                SqlRows.oneOf(DeliveryType.class, row.getString("delivery_type")),
                row.getBigDecimal("total"),
                SqlTime.getNullable(row, "placed_at"),
                SqlTime.getNullable(row, "completed_at"),
                SqlTime.getNullable(row, "cancelled_at"),
                SqlTime.getNullable(row, "reviewed_at"),
                SqlTime.get(row, "told_at"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
