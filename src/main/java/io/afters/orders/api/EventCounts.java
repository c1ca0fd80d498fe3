package io.afters.orders.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many events arrive, by what becomes of them. */
@Component
class EventCounts {
    private final Counter accepted;
    private final Counter repeated;
    private final Counter refused;

    EventCounts(MeterRegistry meters) {
        accepted = counter(meters, "accepted");
        repeated = counter(meters, "repeated");
        refused = counter(meters, "refused");
    }

    void taken(TakenJson taken) {
        accepted.increment(taken.accepted());
        repeated.increment(taken.duplicates());
        refused.increment(taken.rejected().size());
    }

    void refusedOne() {
        refused.increment();
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return meters.counter("afters.events", "outcome", outcome);
    }
}
