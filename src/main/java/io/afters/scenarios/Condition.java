package io.afters.scenarios;

import io.afters.orders.EventType;
import io.afters.orders.OrderFact;

/** Something that cancels a Pending task, or that makes an executed one a success. */
public enum Condition {
    /** User level: the same customer creates another order than the trigger order, at or after the trigger's time. */
    NEW_ORDER(EventType.ORDER_CREATED),
    /** Order level: the trigger order is cancelled, whenever that happened. */
    ORDER_CANCELLED(EventType.ORDER_CANCELLED),
    /** Order level: the trigger order is completed, whenever that happened. */
    ORDER_COMPLETED(EventType.ORDER_COMPLETED),
    /** Order level: a review is left for the trigger order, whenever that happened. */
    REVIEW_CREATED(EventType.REVIEW_CREATED);

    private final EventType type;

    Condition(EventType type) {
        this.type = type;
    }

    /** Whether it looks at all orders of the customer, not only at the trigger order. */
    public boolean isUserLevel() {
        return this == NEW_ORDER;
    }

    /** Whether a trigger of this type would meet it at once, for the same order. */
    public boolean isTheTriggerItself(EventType trigger) {
        return !isUserLevel() && type == trigger;
    }

    /** Whether the fact meets it. The event that triggered a task never does. */
    public boolean isMetBy(OrderFact fact, Trigger trigger) {
        if (fact.type() != type || fact.eventId() == trigger.eventId()) {
            return false;
        }
        if (isUserLevel()) {
            return fact.newOrder()
                    && fact.customerId() == trigger.customerId()
                    && fact.orderId() != trigger.orderId()
                    && !fact.occurredAt().isBefore(trigger.at());
        }
        return fact.orderId() == trigger.orderId();
    }
}
