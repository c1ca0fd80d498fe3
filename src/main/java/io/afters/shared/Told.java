package io.afters.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How facts that events tell are put together, in whatever order they arrive: they fill in and never blank out, and where
 * both sides know something, the event that happened later is right.
 *
 * @param newer whether the event that tells now happened no earlier than all that told before
 */
public record Told(boolean newer) {

    /** At this time, after the newest that is known so far; null: nothing was told yet. */
    public static Told at(Instant time, @Nullable Instant newestSoFar) {
        return new Told(newestSoFar == null || !time.isBefore(newestSoFar));
    }

    /** What is right: of what is told now and what was known before. */
    public <T> @Nullable T pick(@Nullable T told, @Nullable T known) {
        if (told == null || known == null) {
            return told == null ? known : told;
        }
        return newer ? told : known;
    }
}
