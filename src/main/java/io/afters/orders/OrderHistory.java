package io.afters.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What has happened so far. */
@Component
public class OrderHistory {
    private final OrderHistorySql sql;

    OrderHistory(OrderHistorySql sql) {
        this.sql = sql;
    }

    /** All facts of these orders that are stored, whatever their time. */
    public List<OrderFact> ofOrders(long accountId, Collection<Long> orderIds) {
        return sql.ofOrders(accountId, orderIds);
    }

    /** The creations of orders by these customers at or after this time. */
    public List<OrderFact> newOrders(long accountId, Collection<Long> customerIds, Instant since) {
        return sql.newOrders(accountId, customerIds, since);
    }

    /** Events of this customer or this order, our ids, by the ids that the platform gave them. */
    public Map<String, OrderEventShown> named(
            long accountId, long customerId, long orderId, Collection<String> eventIds) {
        return sql.named(accountId, customerId, orderId, List.copyOf(eventIds));
    }

    /** The orders as known now, by our id. Of any account, for the drains. */
    public Map<Long, Order> orders(Collection<Long> ids) {
        return sql.orders(ids);
    }
}
