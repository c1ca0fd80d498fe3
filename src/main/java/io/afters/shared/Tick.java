package io.afters.shared;

import java.time.Instant;

/**
 * A stretch of time that passes. In real life it is a single moment; in a sandbox it may be a day, and what becomes due
 * on the way counts as run at its own time.
 */
public record Tick(Instant from, Instant to) {

    /** The present moment: whatever is due runs now. */
    public static Tick at(Instant now) {
        return new Tick(now, now);
    }

    /** The moment at which something due at this time runs: its time, or at once when that lies before this tick. */
    public Instant of(Instant due) {
        return due.isBefore(from) ? from : due;
    }
}
