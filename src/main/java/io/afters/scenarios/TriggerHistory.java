package io.afters.scenarios;

import io.afters.orders.EventType;
import io.afters.orders.ReportedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored event that may have triggered a scenario, and what had come of that scenario when it was taken in.
 *
 * @param event its order as known right after it was told
 * @param receivedAt when it was taken in
 * @param started whether it started a task
 * @param ranForOrder whether an earlier event had started a task for the same order
 * @param ranForCustomer the same, for the customer
 */
record TriggerHistory(
        ReportedEvent event, Instant receivedAt, boolean started, boolean ranForOrder, boolean ranForCustomer) {

    /**
     * Which of them are asked for.
     *
     * @param source null: any
     * @param from of the events' own times, inclusive; null: from the beginning
     * @param to exclusive; null: without an end
     */
    record Query(
            EventType type,
            @Nullable String source,
            @Nullable Instant from,
            @Nullable Instant to) {}
}
