package io.afters.replay;

import io.afters.orders.EventType;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened to an order of the file, at its new time.
 *
 * @param type things of the same moment happen in the order of the types: first created, then completed, and so on
 */
record PastEvent(EventType type, Instant at, PastOrder order) {
    static final Comparator<PastEvent> BY_TIME =
            Comparator.comparing(PastEvent::at).thenComparing(PastEvent::type);
}
