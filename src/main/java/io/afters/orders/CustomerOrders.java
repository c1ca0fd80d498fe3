package io.afters.orders;

import java.util.List;
import org.springframework.stereotype.Component;

/** What one customer ordered, and what became of it. */
@Component
public class CustomerOrders {
    private final OrderHistorySql sql;

    CustomerOrders(OrderHistorySql sql) {
        this.sql = sql;
    }

    /** The latest events of the customer, our id, latest first. */
    public List<OrderEventShown> latest(long accountId, long customerId, int most) {
        return sql.latest(accountId, customerId, most);
    }

    /** The orders of the customer, our id, as known now, the newest first. */
    public List<Order> orders(long accountId, long customerId, int most) {
        return sql.orders(accountId, customerId, most);
    }

    /**
     * The events of the customer in the order of their arrival.
     *
     * @param after only events with a greater id of ours
     */
    public List<CustomerEvent> events(long accountId, long customerId, long after, int most) {
        return sql.events(accountId, customerId, after, most);
    }
}
