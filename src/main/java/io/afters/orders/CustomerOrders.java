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
}
