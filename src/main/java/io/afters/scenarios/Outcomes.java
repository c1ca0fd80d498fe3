package io.afters.scenarios;

/**
 * What has become of tasks that were triggered in a stretch of time. One that is neither executed nor cancelled is Pending
 * or Failed.
 *
 * @param waiting of the executed: with their window still open
 * @param successful of the executed
 * @param notMet of the executed: with their window over, and nothing in it
 */
public record Outcomes(int pending, int executed, int cancelled, int failed, int waiting, int successful, int notMet) {
    public static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0, 0);

    public int triggered() {
        return pending + executed + cancelled + failed;
    }

    /** How many have a final result. */
    public int judged() {
        return successful + notMet;
    }

    Outcomes plus(Outcomes other) {
        return new Outcomes(
                pending + other.pending,
                executed + other.executed,
                cancelled + other.cancelled,
                failed + other.failed,
                waiting + other.waiting,
                successful + other.successful,
                notMet + other.notMet);
    }
}
