package io.afters.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that arrive together share a transaction, and the wait for its commit. Whoever finds the lane free takes
 * everything that waits in it; the others then find their own done. Nobody waits for company.
 *
 * @param <T> what a caller brings
 * @param <R> what the caller gets for it
 */
public final class Lane<T, R> {
    private final Company<T> company;
    private final Work<T, R> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Parcel<T, R>> waiting = new ConcurrentLinkedQueue<>();

    public Lane(Company<T> company, Work<T, R> work) {
        this.company = company;
        this.work = work;
    }

    /** Says who may share a transaction. */
    public interface Company<T> {
        /** Whether the next in the row may join the group. */
        boolean admits(List<T> group, T next);
    }

    /** Does what several callers want, in one transaction. */
    public interface Work<T, R> {
        /** What each of them gets, in their order. */
        List<R> take(List<T> group);
    }

    /** Returns when this is done, by us or by whoever was at work. Throws what its transaction threw. */
    public R take(T what) {
        var mine = put(what);
        serve(mine);
        return mine.answer();
    }

    /** Leaves this in the lane, for {@link #serve}. */
    public Parcel<T, R> put(T what) {
        var parcel = new Parcel<T, R>(what);
        waiting.add(parcel);
        return parcel;
    }

    /** Returns when the parcel is done, by us or by whoever was at work; its answer stands then. */
    public void serve(Parcel<T, R> parcel) {
        lock.lock();
        serveLocked(parcel);
    }

    /** The same, unless somebody is at work. */
    public void serveIfFree(Parcel<T, R> parcel) {
        if (lock.tryLock()) {
            serveLocked(parcel);
        }
    }

    private void serveLocked(Parcel<T, R> parcel) {
        try {
            while (parcel.isOpen()) {
                take(together());
            }
        } finally {
            lock.unlock();
        }
    }

    /** What may share the next transaction, in the order of arrival. */
    private List<Parcel<T, R>> together() {
        var group = new ArrayList<Parcel<T, R>>();
        var contents = new ArrayList<T>();
        for (var next = waiting.peek();
                next != null && (group.isEmpty() || company.admits(contents, next.content));
                next = waiting.peek()) {
            group.add(waiting.remove());
            contents.add(next.content);
        }
        return group;
    }

    private void take(List<Parcel<T, R>> group) {
        try {
            var results = work.take(group.stream().map(parcel -> parcel.content).toList());
            for (var i = 0; i < group.size(); i++) {
                group.get(i).result = results.get(i);
            }
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

    /** What one caller brings. Guarded by the lane's lock once it is taken from the queue. */
    public static final class Parcel<T, R> {
        private final T content;
        private @Nullable R result;
        private @Nullable RuntimeException failure;

        private Parcel(T content) {
            this.content = content;
        }

        private boolean isOpen() {
            return result == null && failure == null;
        }

        /** Something worse than an exception has happened to whoever took it. */
        private void endOpen() {
            if (isOpen()) {
                failure = new IllegalStateException("The transaction that this was part of was broken off");
            }
        }

        /** What the caller gets, once the lane has served it. Throws what its transaction threw. */
        public R answer() {
            if (failure != null) {
                throw failure;
            }
            if (result == null) {
                throw new IllegalStateException("The lane has not served this yet");
            }
            return result;
        }
    }
}
