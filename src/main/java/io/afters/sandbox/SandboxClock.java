package io.afters.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock that runs with the real one, ahead of it by as much as the sandbox was moved. It never goes back. */
final class SandboxClock extends Clock {
    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    SandboxClock(Clock real) {
        this.real = real;
    }

    /** Does work that belongs to another time: it sees that time, and nobody else does. */
    static <T> T at(Instant then, Supplier<T> work) {
        return ScopedValue.where(THEN, then).call(work::get);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : real.instant().plus(ahead);
    }

    /** How far it runs ahead now; a smaller value than before is ignored. */
    synchronized void runAheadBy(Duration by) {
        if (by.compareTo(ahead) > 0) {
            ahead = by;
        }
    }

    Duration ahead() {
        return ahead;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones are told where they are needed");
    }
}
