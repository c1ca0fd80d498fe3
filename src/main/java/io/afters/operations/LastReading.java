package io.afters.operations;

import io.afters.shared.Backlog;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was read of a backlog last. What could not be read lately is "not a number", which is not the same as "all is well". */
final class LastReading {
    private static final Logger LOG = LoggerFactory.getLogger(LastReading.class);
    private static final long BELIEVED_FOR = Duration.ofSeconds(60).toNanos();

    private final Backlog backlog;
    private final Clock clock;
    private volatile @Nullable Read last;

    LastReading(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    String name() {
        return backlog.name();
    }

    /** Asks the database; what fails is tried again the next time. */
    void read() {
        try {
            var now = clock.instant();
            var due = backlog.due(now);
            last = new Read(due.counted(), due.lateness(now).toMillis() / 1e3, System.nanoTime());
        } catch (RuntimeException e) {
            LOG.debug("How many {} are due can't be read now", name(), e);
        }
    }

    double counted() {
        var read = latest();
        return read == null ? Double.NaN : read.counted;
    }

    double secondsLate() {
        var read = latest();
        return read == null ? Double.NaN : read.secondsLate;
    }

    private @Nullable Read latest() {
        var read = last;
        return read == null || System.nanoTime() - read.at > BELIEVED_FOR ? null : read;
    }

    private record Read(long counted, double secondsLate, long at) {}
}
