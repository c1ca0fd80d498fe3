package io.afters.scenarios;

/** What became of a scenario's tasks that were created in a stretch of time. */
public record Outcomes(int triggered, int executed, int cancelled, int successful) {
    public static final Outcomes NONE = new Outcomes(0, 0, 0, 0);
}
