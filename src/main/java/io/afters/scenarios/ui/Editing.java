package io.afters.scenarios.ui;

import io.afters.scenarios.Scenario;
import io.afters.scenarios.ScenarioDraft;
import io.afters.shared.Ids;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody began with.
 *
 * @param scenario as they saw it; null: a new one
 * @param clean the base as the form shows it: anything else is an unsaved change
 */
record Editing(@Nullable Scenario scenario, ScenarioDraft base, ScenarioDraft clean) {

    boolean isNew() {
        return scenario == null;
    }

    Scenario existing() {
        return Objects.requireNonNull(scenario, "A new scenario was not saved yet");
    }

    String id() {
        return Ids.format(existing().id());
    }

    /** That they saw; 0: a new one. */
    int version() {
        return scenario == null ? 0 : scenario.version();
    }

    boolean isChangedBy(ScenarioDraft draft) {
        return !draft.equals(clean);
    }
}
