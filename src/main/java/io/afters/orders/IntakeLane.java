package io.afters.orders;

import io.afters.accounts.Account;
import io.afters.database.DatabaseAway;
import io.afters.orders.OrderEvent.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that arrive together share a transaction, and the wait for its commit. Whoever finds the lane free takes
 * everything that waits in it; the others then find their own done. Nobody waits for company.
 */
final class IntakeLane {
    private final int mostEvents;
    private final Work work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Parcel> waiting = new ConcurrentLinkedQueue<>();

    IntakeLane(int mostEvents, Work work) {
        this.mostEvents = mostEvents;
        this.work = work;
    }

    /** Takes events in, in one transaction. */
    interface Work {
        /** Those that were not known before. */
        Set<Identity> take(Account account, List<OrderEvent> events, Instant now);
    }

    /** Returns when these events are taken in. Those that were not known before, neither stored nor with another caller. */
    Set<Identity> take(Account account, List<OrderEvent> events, Instant now) {
        var mine = put(account, events, now);
        serve(mine);
        return mine.answer();
    }

    /** Leaves events in the lane, for {@link #serve}. */
    Parcel put(Account account, List<OrderEvent> events, Instant now) {
        var parcel = new Parcel(account, events, now);
        waiting.add(parcel);
        return parcel;
    }

    /** Returns when the parcel is taken in, by us or by whoever was at work; its answer stands then. */
    void serve(Parcel parcel) {
        lock.lock();
        serveLocked(parcel);
    }

    /** The same, unless somebody is at work. */
    void serveIfFree(Parcel parcel) {
        if (lock.tryLock()) {
            serveLocked(parcel);
        }
    }

    private void serveLocked(Parcel parcel) {
        try {
            while (parcel.isOpen()) {
                take(together());
            }
        } finally {
            lock.unlock();
        }
    }

    /** What may share the next transaction: parcels of one account, in the order of their arrival. */
    private List<Parcel> together() {
        var group = new ArrayList<Parcel>();
        var events = 0;
        for (var next = waiting.peek();
                next != null && (group.isEmpty() || next.fits(group.getFirst(), mostEvents - events));
                next = waiting.peek()) {
            group.add(waiting.remove());
            events += next.events.size();
        }
        return group;
    }

    private void take(List<Parcel> group) {
        var events = group.stream().flatMap(parcel -> parcel.events.stream()).toList();
        try {
            var fresh = new HashSet<>(work.take(group.getFirst().account, events, latest(group)));
            group.forEach(parcel -> parcel.end(fresh));
        } catch (RuntimeException e) {
            if (group.size() == 1 || DatabaseAway.isCause(e)) {
                group.forEach(parcel -> parcel.failure = e);
            } else {
                // One caller's trouble is not another's
                group.forEach(parcel -> take(List.of(parcel)));
            }
        } finally {
            group.forEach(Parcel::endOpen);
        }
    }

    private static Instant latest(List<Parcel> group) {
        return group.stream().map(parcel -> parcel.now).max(Instant::compareTo).orElseThrow();
    }

    /** What one caller brings. Guarded by the lane's lock once it is taken from the queue. */
    static final class Parcel {
        private final Account account;
        private final List<OrderEvent> events;
        private final Instant now;
        private @Nullable Set<Identity> accepted;
        private @Nullable RuntimeException failure;

        Parcel(Account account, List<OrderEvent> events, Instant now) {
            this.account = account;
            this.events = events;
            this.now = now;
        }

        boolean fits(Parcel first, int room) {
            return account.id() == first.account.id() && events.size() <= room;
        }

        boolean isOpen() {
            return accepted == null && failure == null;
        }

        /** Claims its events among the fresh ones: of two callers with the same event, one has brought it. */
        void end(Set<Identity> fresh) {
            var claimed = new LinkedHashSet<Identity>();
            events.stream().map(OrderEvent::identity).filter(fresh::remove).forEach(claimed::add);
            accepted = claimed;
        }

        /** Something worse than an exception has happened to whoever took it. */
        void endOpen() {
            if (isOpen()) {
                failure = new IllegalStateException("The intake of these events was broken off");
            }
        }

        Set<Identity> answer() {
            if (failure != null) {
                throw failure;
            }
            return accepted == null ? Set.of() : accepted;
        }
    }
}
