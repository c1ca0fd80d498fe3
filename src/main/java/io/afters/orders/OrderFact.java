package io.afters.orders;

import java.time.Instant;

/**
 * That something happened to an order, as conditions look at it.
 *
 * @param eventId ours; of one order or customer, a smaller id was taken in earlier
 * @param customerId ours
 * @param orderId ours
 * @param newOrder whether it is the first order.created told of its order
 */
public record OrderFact(
        long eventId,
        String externalEventId,
        EventType type,
        Instant occurredAt,
        long customerId,
        long orderId,
        boolean newOrder) {

    /** How timelines name it as a cause. */
    public String cause() {
        return "event:" + externalEventId;
    }
}
