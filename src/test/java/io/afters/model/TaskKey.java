package io.afters.model;

import io.afters.orders.OrderEvent.Identity;
import java.util.Comparator;

/** What tells tasks apart in both worlds: each event creates at most one task of each scenario. */
record TaskKey(String scenario, Identity trigger) implements Comparable<TaskKey> {
    private static final Comparator<TaskKey> ORDER = Comparator.comparing(TaskKey::scenario)
            .thenComparing(key -> key.trigger().source())
            .thenComparing(key -> key.trigger().id());

    @Override
    public int compareTo(TaskKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return scenario + "/" + trigger.source() + trigger.id();
    }
}
