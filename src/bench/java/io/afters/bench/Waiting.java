package io.afters.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for other processes, and for moments. */
final class Waiting {
    private Waiting() {}

    /** Looks so often until it holds. */
    static void until(String what, Duration longest, Duration between, BooleanSupplier holds) {
        var end = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not so within " + longest + ": " + what);
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    static void until(Instant moment) {
        for (var left = Duration.between(Instant.now(), moment);
                left.isPositive();
                left = Duration.between(Instant.now(), moment)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }
}
