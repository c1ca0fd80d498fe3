package io.afters.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the messages of tasks, as their timelines tell it; announced inside the transaction in which it happens.
 *
 * @param cause who did it, as {@link io.afters.accounts.Caller#label} has it; null: nobody
 * @param reason over which channel; null: over none
 */
public record TasksTold(
        long accountId,
        List<Long> taskIds,
        What what,
        Instant at,
        @Nullable String cause,
        @Nullable String reason) {

    /** What it was. */
    public enum What {
        /** All messages are lost, and nobody is trying any more. */
        NO_MESSAGE_ARRIVED,
        /** One of those that were lost arrived after all. */
        MESSAGE_ARRIVED,
        /** Somebody sent one again. */
        SENT_AGAIN
    }
}
