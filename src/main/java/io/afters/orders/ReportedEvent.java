package io.afters.orders;

import java.time.Instant;

/**
 * A new event that was just stored, with its order as known when it was told.
 *
 * @param id ours
 * @param externalId the platform's id of the event
 * @param customerId ours
 * @param newOrder whether it is the first order.created told of its order
 */
public record ReportedEvent(
        long id,
        String externalId,
        EventType type,
        Instant occurredAt,
        long customerId,
        Order order,
        boolean newOrder) {

    /** How timelines name it as a cause. */
    public String cause() {
        return "event:" + externalId;
    }
}
