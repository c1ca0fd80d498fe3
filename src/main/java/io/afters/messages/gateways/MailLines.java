package io.afters.messages.gateways;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The connections to a mail server that wait for the next message, for some seconds. */
final class MailLines implements AutoCloseable {
    private final Duration kept;
    private final int most;
    private final Deque<MailLine> idle = new ArrayDeque<>();
    private boolean sweeping;
    private boolean closed;

    /**
     * @param kept how long one is kept open without work
     * @param most how many are kept
     */
    MailLines(Duration kept, int most) {
        this.kept = kept;
        this.most = most;
    }

    /** The one that was used last, now of the caller alone. */
    synchronized Optional<MailLine> take() {
        return Optional.ofNullable(idle.pollFirst());
    }

    /** A line that has just carried a message. */
    void giveBack(MailLine line) {
        if (!keep(line)) {
            line.close();
        }
    }

    private synchronized boolean keep(MailLine line) {
        if (closed || line.worn() || idle.size() >= most) {
            return false;
        }
        idle.addFirst(line);
        sweepLater();
        return true;
    }

    private void sweepLater() {
        if (!sweeping && !idle.isEmpty()) {
            sweeping = true;
            CompletableFuture.delayedExecutor(kept.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::sweep);
        }
    }

    private void sweep() {
        List<MailLine> old = new ArrayList<>();
        synchronized (this) {
            sweeping = false;
            // The one that waits longest is the last.
            while (!idle.isEmpty() && idle.getLast().idleFor(kept)) {
                old.add(idle.removeLast());
            }
            sweepLater();
        }
        old.forEach(MailLine::close);
    }

    @Override
    public void close() {
        List<MailLine> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(idle);
            idle.clear();
        }
        all.forEach(MailLine::close);
    }
}
