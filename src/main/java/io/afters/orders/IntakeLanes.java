package io.afters.orders;

import io.afters.accounts.Account;
import io.afters.orders.OrderEvent.Identity;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spreads the events of callers who come at the same time over lanes. A customer has always the same lane, so that
 * transactions side by side don't wait for each other's locks.
 */
final class IntakeLanes {
    /** As many events as this are company enough. */
    private static final int ENOUGH = 25;
    /** Enough to keep two cores and a disk busy. */
    private static final int LANES = 4;

    private final IntakeLane.Work work;
    private final List<IntakeLane> lanes;
    private final AtomicInteger callers = new AtomicInteger();

    IntakeLanes(int mostEvents, IntakeLane.Work work) {
        this.work = work;
        this.lanes = Stream.generate(() -> new IntakeLane(mostEvents, work))
                .limit(LANES)
                .toList();
    }

    /** Returns when these events are taken in; those that were not known before. */
    Set<Identity> take(Account account, List<OrderEvent> events, Instant now) {
        var alone = callers.incrementAndGet() == 1;
        try {
            if (events.size() < ENOUGH) {
                return lane(account, events.getFirst()).take(account, events, now);
            }
            // Nobody's locks are in the way, and one commit is cheaper than four
            return alone ? work.take(account, events, now) : takeApart(account, events, now);
        } finally {
            callers.decrementAndGet();
        }
    }

    private Set<Identity> takeApart(Account account, List<OrderEvent> events, Instant now) {
        var parts = events.stream()
                .collect(Collectors.groupingBy(event -> lane(account, event), LinkedHashMap::new, Collectors.toList()));
        var parcels = new LinkedHashMap<IntakeLane, IntakeLane.Parcel>();
        parts.forEach((lane, part) -> parcels.put(lane, lane.put(account, part, now)));
        // First where nobody is at work; the lanes that are busy take our events with them
        parcels.forEach(IntakeLane::serveIfFree);
        return answers(parcels);
    }

    /** Waits for all of them, so that none is still at work when a failure is told. */
    private static Set<Identity> answers(Map<IntakeLane, IntakeLane.Parcel> parcels) {
        parcels.forEach(IntakeLane::serve);
        var accepted = new HashSet<Identity>();
        parcels.values().forEach(parcel -> accepted.addAll(parcel.answer()));
        return accepted;
    }

    private IntakeLane lane(Account account, OrderEvent event) {
        return lanes.get(
                Math.floorMod(Objects.hash(account.id(), event.customer().id()), LANES));
    }
}
