package io.afters.scenarios;

/** Whether new triggers start tasks. Tasks that exist are executed, cancelled and judged either way. */
public enum ScenarioStatus {
    ACTIVE,
    INACTIVE
}
