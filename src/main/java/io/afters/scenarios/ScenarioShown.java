package io.afters.scenarios;

/** A scenario with what it does now. */
public record ScenarioShown(Scenario scenario, ScenarioDraft draft) {}
