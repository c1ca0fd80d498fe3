package io.afters.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a message that nobody could take over is tried again: soon at first, later every hour, for a day. */
final class Retries {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(24);
    /** After so many doublings the pause is an hour in any case. */
    private static final int MOST_DOUBLINGS = 10;

    private Retries() {}

    /**
     * The next attempt; empty: it is given up.
     *
     * @param attempts how many were made, the last of them at {@code last}
     * @param asked how long the provider asked to be left in peace at least
     * @param created when the message came to be: it is given up a day later
     * @param jitter from 0 up to, not including, 1: spreads over time what failed together
     */
    static Optional<Instant> next(int attempts, Instant last, Duration asked, Instant created, double jitter) {
        var pause = jittered(pause(attempts), jitter);
        var next = last.plus(pause.compareTo(asked) < 0 ? asked : pause);
        return next.isAfter(created.plus(GIVE_UP_AFTER)) ? Optional.empty() : Optional.of(next);
    }

    /** Messages that were made before this are given up at that moment. */
    static Instant givenUpBefore(Instant at) {
        return at.minus(GIVE_UP_AFTER);
    }

    private static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Between half of it and all of it. */
    private static Duration jittered(Duration pause, double jitter) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (0.5 + jitter / 2)));
    }
}
