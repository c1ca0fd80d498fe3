package io.afters.orders;

import io.afters.accounts.Account;
import io.afters.database.Lane;
import io.afters.database.Lane.Parcel;
import io.afters.database.Lanes;
import io.afters.orders.OrderEvent.Identity;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Spreads the events of callers who come at the same time over lanes, by their customers. */
final class IntakeLanes {
    /** As many events as this are company enough. */
    private static final int ENOUGH = 25;

    private final Work work;
    private final Lanes<Batch, Set<Identity>> lanes;
    private final AtomicInteger callers = new AtomicInteger();

    IntakeLanes(int mostEvents, Work work) {
        this.work = work;
        this.lanes = new Lanes<>((group, next) -> next.fits(group, mostEvents), this::take);
    }

    /** Takes events in, in one transaction. */
    interface Work {
        /** Those that were not known before. */
        Set<Identity> take(Account account, List<OrderEvent> events, Instant now);
    }

    /** Returns when these events are taken in. Those that were not known before, neither stored nor with another caller. */
    Set<Identity> take(Account account, List<OrderEvent> events, Instant now) {
        var alone = callers.incrementAndGet() == 1;
        try {
            var batch = new Batch(account, events, now);
            if (events.size() < ENOUGH) {
                return lane(account, events.getFirst()).take(batch);
            }
            // Nobody's locks are in the way, and one commit is cheaper than four
            return alone ? work.take(account, events, now) : takeApart(batch);
        } finally {
            callers.decrementAndGet();
        }
    }

    private Set<Identity> takeApart(Batch batch) {
        var parts = batch.events.stream()
                .collect(Collectors.groupingBy(
                        event -> lane(batch.account, event), LinkedHashMap::new, Collectors.toList()));
        var parcels = new LinkedHashMap<Lane<Batch, Set<Identity>>, Parcel<Batch, Set<Identity>>>();
        parts.forEach((lane, part) -> parcels.put(lane, lane.put(new Batch(batch.account, part, batch.now))));
        // First where nobody is at work; the lanes that are busy take our events with them
        parcels.forEach(Lane::serveIfFree);
        return answers(parcels);
    }

    /** Waits for all of them, so that none is still at work when a failure is told. */
    private static Set<Identity> answers(Map<Lane<Batch, Set<Identity>>, Parcel<Batch, Set<Identity>>> parcels) {
        parcels.forEach(Lane::serve);
        var accepted = new HashSet<Identity>();
        parcels.values().forEach(parcel -> accepted.addAll(parcel.answer()));
        return accepted;
    }

    private Lane<Batch, Set<Identity>> lane(Account account, OrderEvent event) {
        return lanes.of(account.id(), event.customer().id());
    }

    private List<Set<Identity>> take(List<Batch> group) {
        var events = group.stream().flatMap(batch -> batch.events.stream()).toList();
        var latest = group.stream().map(Batch::now).max(Instant::compareTo).orElseThrow();
        var fresh = new HashSet<>(work.take(group.getFirst().account, events, latest));
        return group.stream().map(batch -> batch.claim(fresh)).toList();
    }

    /** What one caller brings. */
    private record Batch(Account account, List<OrderEvent> events, Instant now) {
        boolean fits(List<Batch> group, int mostEvents) {
            return account.id() == group.getFirst().account.id()
                    && group.stream().mapToInt(batch -> batch.events.size()).sum() + events.size() <= mostEvents;
        }

        /** Its events among the fresh ones: of two callers with the same event, one has brought it. */
        Set<Identity> claim(Set<Identity> fresh) {
            return events.stream()
                    .map(OrderEvent::identity)
                    .filter(fresh::remove)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
