package io.afters.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time as the database has it, so that all nodes go by the same one, however wrong their own clocks are. It is compared
 * with the node's clock twice a minute, and at once when that one has jumped; nobody waits for it.
 */
public final class DatabaseClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    /** Clocks that are kept by NTP are left alone: no answer is quick enough to correct them. */
    private static final Duration TOLERANCE = Duration.ofMillis(100);
    /** An answer that took longer says too little. */
    private static final Duration SLOWEST = Duration.ofSeconds(1);

    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final InstantSource local;
    private final LongSupplier nanos;
    private final Supplier<Instant> database;
    private final Executor background;
    private final AtomicBoolean comparing = new AtomicBoolean();
    private volatile Compared compared;

    /**
     * @param nanos a clock that never jumps, such as {@link System#nanoTime()}
     * @param database asks the database for its time; may fail
     * @param background where it is asked later on; the first time it is asked at once
     */
    DatabaseClock(InstantSource local, LongSupplier nanos, Supplier<Instant> database, Executor background) {
        this.local = local;
        this.nanos = nanos;
        this.database = database;
        this.background = background;
        this.compared = new Compared(Duration.ZERO, local.instant(), nanos.getAsLong(), Duration.ZERO);
        compare();
    }

    @Override
    public Instant instant() {
        var here = local.instant();
        if (compared.isOutOfDate(here, nanos.getAsLong()) && comparing.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    compare();
                } finally {
                    comparing.set(false);
                }
            });
        }
        return here.plus(compared.ahead());
    }

    /** How far the database's clock is ahead of this node's; negative: behind it. */
    Duration ahead() {
        return compared.ahead();
    }

    private void compare() {
        var before = local.instant();
        var began = nanos.getAsLong();
        try {
            var there = database.get();
            var took = Duration.ofNanos(nanos.getAsLong() - began);
            if (took.compareTo(SLOWEST) <= 0) {
                follow(Duration.between(before.plus(took.dividedBy(2)), there), before, began);
                return;
            }
        } catch (RuntimeException e) {
            // Such as the database being away, which others say loudly.
            LOG.debug("The database does not tell the time: {}", e.toString());
        }
        compared = new Compared(compared.ahead(), before, began, AFTER_A_FAILURE);
    }

    private void follow(Duration difference, Instant here, long nanosHere) {
        var apart = difference.minus(compared.ahead()).abs();
        var ahead = apart.compareTo(TOLERANCE) > 0 ? difference : compared.ahead();
        if (apart.compareTo(WORTH_A_WARNING) > 0) {
            LOG.warn(
                    "This machine's clock is {} ms off the database's, which is the one that counts: let NTP keep both",
                    -difference.toMillis());
        }
        compared = new Compared(ahead, here, nanosHere, EVERY);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones are told where they are needed");
    }

    /**
     * How the clocks stood.
     *
     * @param here the node's time at that moment, which it told as {@code nanos} as well
     * @param holds how long this is believed, if the node's clock runs on evenly
     */
    private record Compared(Duration ahead, Instant here, long nanos, Duration holds) {
        boolean isOutOfDate(Instant now, long nanosNow) {
            var elapsed = Duration.ofNanos(nanosNow - nanos);
            var jumped = Duration.between(here.plus(elapsed), now).abs().compareTo(TOLERANCE) > 0;
            return jumped || elapsed.compareTo(holds) > 0;
        }
    }
}
