package io.afters.scenarios.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.Scenario;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioVersion;
import io.afters.scenarios.Scenarios;
import io.afters.shared.Conflict;
import io.afters.shared.FieldProblem;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saves what somebody has edited, unless somebody else was first. */
@Component
class ScenarioSaving {
    private final Scenarios scenarios;
    private final CurrentAccount current;

    ScenarioSaving(Scenarios scenarios, CurrentAccount current) {
        this.scenarios = scenarios;
        this.current = current;
    }

    Outcome save(Editing editing, ScenarioDraft draft) {
        try {
            return new Saved(saved(editing, draft));
        } catch (InvalidInput e) {
            return new Wrong(e.problems());
        } catch (Conflict e) {
            return overtaken(editing.id());
        } catch (NotFound e) {
            return new Gone();
        }
    }

    private Scenario saved(Editing editing, ScenarioDraft draft) {
        return editing.scenario() == null
                ? scenarios.create(draft, current.get(), current.caller())
                : scenarios.edit(editing.id(), draft, editing.version(), current.get(), current.caller());
    }

    /** What somebody else saved meanwhile. */
    Overtaken overtaken(String id) {
        var scenario = scenarios.get(id);
        var theirs = scenarios.version(scenario, scenario.version());
        return new Overtaken(scenario, theirs, scenarios.draft(theirs));
    }

    ScenarioDraft draft(Scenario scenario) {
        return scenarios.draft(scenario);
    }

    /** An earlier version once more, as the next; on or off as the scenario is now. */
    Scenario restore(String id, int number) {
        var scenario = scenarios.get(id);
        var draft = scenarios.draft(scenarios.version(scenario, number)).with(scenario.status());
        return scenarios.edit(id, draft, scenario.version(), current.get(), current.caller());
    }

    /** What came of saving. */
    sealed interface Outcome {}

    /** It is the newest version now. */
    record Saved(Scenario scenario) implements Outcome {}

    /** It can't be saved like this. */
    record Wrong(List<FieldProblem> problems) implements Outcome {}

    /** Somebody else saved first; nothing was overwritten. */
    record Overtaken(Scenario scenario, ScenarioVersion theirs, ScenarioDraft draft) implements Outcome {}

    /** Somebody has deleted it. */
    record Gone() implements Outcome {}
}
