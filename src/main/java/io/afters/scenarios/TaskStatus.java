package io.afters.scenarios;

/** Where a task stands. All but {@link #PENDING} are final. */
public enum TaskStatus {
    /** Waits for its due time. */
    PENDING,
    /** Its actions were executed. */
    EXECUTED,
    /** A condition, a staff member, lateness or the scenario's deletion ended it before it was executed. */
    CANCELLED,
    /** It could not be executed for a reason of its own. */
    FAILED
}
