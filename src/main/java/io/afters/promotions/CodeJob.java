package io.afters.promotions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Codes that are being made in the background: random ones, or those of a file.
 *
 * @param done how many of the total exist
 * @param detail why it failed, in words
 * @param startedBy the label of whoever started it
 * @param refused how many lines of the file can't become codes
 * @param fileName null: the codes are drawn at random
 */
public record CodeJob(
        long id,
        long accountId,
        long campaignId,
        int total,
        int done,
        Status status,
        @Nullable String detail,
        String startedBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        int refused,
        @Nullable String fileName) {

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

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public boolean isFile() {
        return fileName != null;
    }

    /** How much of the total needs no more work. */
    public int handled() {
        return done + refused;
    }

    int missing() {
        return total - done;
    }
}
