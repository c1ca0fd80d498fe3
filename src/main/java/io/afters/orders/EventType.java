package io.afters.orders;

import java.util.Arrays;
import java.util.Optional;

/** What an order event says happened. */
public enum EventType {
    ORDER_CREATED("order.created"),
    ORDER_COMPLETED("order.completed"),
    ORDER_CANCELLED("order.cancelled"),
    REVIEW_CREATED("review.created");

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    /** As written in events. */
    public String text() {
        return text;
    }

    public static Optional<EventType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
