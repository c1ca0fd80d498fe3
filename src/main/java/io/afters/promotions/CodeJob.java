package io.afters.promotions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Random codes that are being made in the background.
 *
 * @param done how many of the total exist
 * @param detail why it failed, in words
 */
public record CodeJob(
        long id,
        long accountId,
        long campaignId,
        int total,
        int done,
        Status status,
        @Nullable String detail,
        Instant createdAt) {

    /** How far a job is. */
    public enum Status {
        /** Waiting or at work. */
        RUNNING,
        /** All codes exist. */
        DONE,
        /** It can't go on; what was made stays. */
        FAILED,
        /** Somebody stopped it; what was made stays. */
        STOPPED
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    int missing() {
        return total - done;
    }
}
