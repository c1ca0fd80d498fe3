package io.afters.shared;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Work that waits in the database for its time, of all accounts together. Read every few seconds, for the metrics. */
public interface Backlog {
    /** Counting ends there, so that it never takes long; how late the oldest is tells more. */
    int MOST_COUNTED = 100_000;

    /** One word in small letters, for metrics and alarms. */
    String name();

    /** What is due at this moment; takes a tenth of a second with a million due rows. */
    Due due(Instant now);

    /**
     * Work whose time has come.
     *
     * @param oldest when the first of it was due; null: there is none
     * @param counted how much there is; at most {@link #MOST_COUNTED}
     */
    record Due(@Nullable Instant oldest, long counted) {
        public static final Due NOTHING = new Due(null, 0);

        /** For how long the oldest has been due; zero when nothing is. */
        public Duration lateness(Instant now) {
            return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
        }
    }
}
