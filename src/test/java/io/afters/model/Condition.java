package io.afters.model;

import io.afters.orders.EventType;

/** What cancels a task, or makes it a success. In the order that decides between facts of the same moment. */
enum Condition {
    NEW_ORDER(EventType.ORDER_CREATED),
    ORDER_CANCELLED(EventType.ORDER_CANCELLED),
    ORDER_COMPLETED(EventType.ORDER_COMPLETED),
    REVIEW_CREATED(EventType.REVIEW_CREATED);

    private final EventType event;

    Condition(EventType event) {
        this.event = event;
    }

    EventType event() {
        return event;
    }

    boolean isOrderLevel() {
        return this != NEW_ORDER;
    }
}
