package io.afters.scenarios;

import io.afters.accounts.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Cancelling many tasks by hand, in the background. Which ones is settled when it begins.
 *
 * @param filter of the list that showed them, as its URL tells it
 * @param total how many were Pending when it began
 * @param cancelled how many left Pending through it
 * @param late how many had left Pending when their turn came
 * @param startedBy the label of the caller
 */
public record TaskCancellation(
        long id,
        long accountId,
        String filter,
        int total,
        int cancelled,
        Late late,
        Status status,
        String startedBy,
        @Nullable Long staffId,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** How far it is. */
    public enum Status {
        /** Waiting or at work. */
        RUNNING,
        /** Each task had its turn. */
        DONE,
        /** Somebody stopped it; what was cancelled stays so. */
        STOPPED
    }

    /** Tasks that were something else than Pending when their turn came, by their status. */
    public record Late(int executed, int cancelled, int failed) {
        int all() {
            return executed + cancelled + failed;
        }
    }

    /** How many had their turn. */
    public int done() {
        return cancelled + late.all();
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    /** Whoever started it, as the audit trail names them. */
    Caller starter() {
        return new Starter(accountId, startedBy, staffId);
    }

    private record Starter(
            long accountId, String label, @Nullable Long staffId) implements Caller {}
}
