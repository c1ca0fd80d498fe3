package io.afters.scenarios;

/** Whether an event starts a task of a scenario. */
public sealed interface Decision {

    /** It does. */
    record Yes() implements Decision {}

    /**
     * It does not.
     *
     * @param rule FEATURE_OFF, INACTIVE, OTHER_TRIGGER, HISTORY, a limit, ONCE_PER_ORDER or ONCE_PER_USER
     * @param expected what would have been right, for people
     * @param actual what was found instead
     */
    record No(String rule, String expected, String actual) implements Decision {}
}
