package io.afters.scenarios;

import io.afters.orders.OrderFact;
import java.time.Instant;

/** The event that started a task. All ids are ours. */
public record Trigger(long eventId, long customerId, long orderId, Instant at) {

    static Trigger of(OrderFact fact) {
        return new Trigger(fact.eventId(), fact.customerId(), fact.orderId(), fact.occurredAt());
    }
}
