package io.afters.scenarios.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.scenarios.Actions;
import io.afters.scenarios.Condition;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioSentence;
import io.afters.scenarios.ScenarioStatus;
import io.afters.shared.ui.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;

/** The parts of a scenario in a few words each, as lists and comparisons show them. */
record ScenarioWords(ScenarioDraft draft, ScenarioSentence sentence) {

    private static final char UNBROKEN = '\u00a0';

    String trigger() {
        return text("trigger." + draft.trigger());
    }

    String delay() {
        return draft.delay().value() == 0 ? text("scenario.at-once") : sentence.length(draft.delay());
    }

    String status() {
        return text("scenario.status." + draft.status());
    }

    Mark mark() {
        return draft.status() == ScenarioStatus.ACTIVE ? Mark.GOOD : Mark.QUIET;
    }

    String actions() {
        var told = new ArrayList<String>();
        Actions actions = draft.actions();
        if (actions.promoCode() != null) {
            told.add(text("scenario.does.code"));
        }
        if (actions.cashback() != null) {
            told.add(text("scenario.does.cashback"));
        }
        if (actions.message() != null) {
            actions.message().channels().keySet().forEach(channel -> told.add(text("channel." + channel)));
        }
        return String.join(", ", told);
    }

    String cancellation() {
        return conditions(draft.cancellationConditions());
    }

    /** Nothing without a goal. */
    String success() {
        var goal = draft.success();
        return goal == null
                ? ""
                : text(
                        "scenario.within",
                        conditions(goal.conditions()),
                        sentence.length(goal.waitingTime()).replace(' ', UNBROKEN));
    }

    private static String conditions(Collection<Condition> conditions) {
        return conditions.stream()
                .sorted()
                .map(condition -> text("condition." + condition))
                .collect(Collectors.joining(", "));
    }

    static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
