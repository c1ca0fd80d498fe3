package io.afters.sandbox;

import io.afters.customers.CustomerFacts;
import io.afters.orders.EventType;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderFacts;
import io.afters.orders.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of the demo restaurant and what becomes of it.
 *
 * @param luck 0 to 99: whether the guest tries a code
 */
record DemoOrder(
        CustomerFacts guest,
        OrderFacts facts,
        Instant placedAt,
        @Nullable Instant completedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant reviewedAt,
        Review review,
        int luck) {
    private static final String SOURCE = "/demo/platform";

    /** What the platform tells of it. */
    List<OrderEvent> events() {
        var events = new ArrayList<OrderEvent>();
        tell(events, EventType.ORDER_CREATED, placedAt, null);
        tell(events, EventType.ORDER_CANCELLED, cancelledAt, null);
        tell(events, EventType.ORDER_COMPLETED, completedAt, null);
        tell(events, EventType.REVIEW_CREATED, reviewedAt, review);
        return events;
    }

    private void tell(List<OrderEvent> events, EventType type, @Nullable Instant at, @Nullable Review said) {
        if (at != null) {
            events.add(new OrderEvent(SOURCE, facts.id() + "-" + type.text(), type, at, facts, guest, said));
        }
    }

    /** The guest tries a code that is theirs. */
    boolean triesOwnCode() {
        return luck < 45;
    }

    /** The guest has read a flyer. */
    boolean triesPublicCode() {
        return luck >= 88;
    }
}
