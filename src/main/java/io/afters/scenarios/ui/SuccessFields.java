package io.afters.scenarios.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import io.afters.scenarios.Condition;
import io.afters.scenarios.SuccessGoal;
import io.afters.shared.TimeUnit;
import io.afters.shared.Timespan;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes an executed task a success. */
class SuccessFields extends FormPart {
    private static final Timespan USUAL = Timespan.of(7, TimeUnit.DAY);

    private final Checkbox on;
    private final ConditionBoxes conditions;
    private final SpanFields waiting;

    SuccessFields(Mistakes mistakes) {
        conditions = mistakes.at(
                "success.conditions",
                new ConditionBoxes(
                        getTranslation("scenario.success.conditions"),
                        "condition.succeeds.",
                        List.of(Condition.NEW_ORDER, Condition.REVIEW_CREATED)));
        waiting = new SpanFields(
                "success.waitingTime",
                getTranslation("scenario.success.period"),
                getTranslation("scenario.success.time"),
                1,
                mistakes);
        on = mistakes.watch(toggle(
                getTranslation("scenario.success"), getTranslation("scenario.success.how"), conditions, waiting));
        add(on, conditions, waiting);
    }

    void show(@Nullable SuccessGoal goal) {
        on.setValue(goal != null);
        conditions.setValue(goal == null ? Set.of() : goal.conditions());
        waiting.show(goal == null ? USUAL : goal.waitingTime());
    }

    /** Null: off, whatever the fields hold. */
    @Nullable SuccessGoal chosen() {
        return on.getValue() ? new SuccessGoal(conditions.getValue(), waiting.chosen()) : null;
    }
}
