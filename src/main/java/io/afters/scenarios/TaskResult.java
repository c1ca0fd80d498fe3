package io.afters.scenarios;

/** Whether an executed task reached its scenario's goal. A task of a scenario without success conditions has none. */
public enum TaskResult {
    /** The window is open. */
    WAITING,
    /** A success condition was met inside the window. */
    SUCCESSFUL,
    /** Nothing until the window's end; a late event that happened inside it can still make it a success. */
    CONDITIONS_NOT_MET
}
