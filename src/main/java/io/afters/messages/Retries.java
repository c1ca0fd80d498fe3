package io.afters.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** When a message that nobody could take over is tried again: soon at first, later every hour, for about a day. */
final class Retries {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(24);
    /** After so many doublings the pause is an hour in any case. */
    private static final int MOST_DOUBLINGS = 10;

    private Retries() {}

    /** The next attempt after so many, the last of which was made at this moment; empty: it is given up. */
    static Optional<Instant> next(int attempts, Instant last) {
        var waited = IntStream.rangeClosed(1, attempts).mapToObj(Retries::pause).reduce(Duration.ZERO, Duration::plus);
        return waited.compareTo(GIVE_UP_AFTER) > 0 ? Optional.empty() : Optional.of(last.plus(pause(attempts)));
    }

    private static Duration pause(int attempts) {
        var doubled = Duration.ofSeconds(5L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
