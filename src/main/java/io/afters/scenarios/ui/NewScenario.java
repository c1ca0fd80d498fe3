package io.afters.scenarios.ui;

import io.afters.orders.EventType;
import io.afters.scenarios.Actions;
import io.afters.scenarios.Condition;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioStatus;
import io.afters.shared.TimeUnit;
import io.afters.shared.Timespan;
import java.util.Set;

/** What the form begins with. */
final class NewScenario {
    private NewScenario() {}

    /** Close to what most scenarios are. */
    static ScenarioDraft usual() {
        return new ScenarioDraft(
                "",
                ScenarioStatus.ACTIVE,
                EventType.ORDER_CANCELLED,
                null,
                Timespan.of(24, TimeUnit.HOUR),
                true,
                false,
                Set.of(Condition.NEW_ORDER),
                null,
                null,
                new Actions(null, null, null));
    }

    /** The same under another name, and inactive until somebody has looked at it. */
    static ScenarioDraft copyOf(ScenarioDraft draft) {
        var name = ScenarioWords.text("scenario.copy-of", draft.name());
        return draft.named(name.substring(0, Math.min(name.length(), ScenarioDraft.LONGEST_NAME)))
                .with(ScenarioStatus.INACTIVE);
    }
}
