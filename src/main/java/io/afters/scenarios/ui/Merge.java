package io.afters.scenarios.ui;

import io.afters.scenarios.Actions;
import io.afters.scenarios.ScenarioDraft;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two people's changes of one draft put together: theirs wherever mine left things as they were.
 *
 * @param base what both began with
 */
record Merge(ScenarioDraft base, ScenarioDraft theirs, ScenarioDraft mine) {

    ScenarioDraft draft() {
        return new ScenarioDraft(
                Objects.requireNonNull(pick(ScenarioDraft::name)),
                Objects.requireNonNull(pick(ScenarioDraft::status)),
                Objects.requireNonNull(pick(ScenarioDraft::trigger)),
                pick(ScenarioDraft::limits),
                Objects.requireNonNull(pick(ScenarioDraft::delay)),
                Boolean.TRUE.equals(pick(ScenarioDraft::oncePerOrder)),
                Boolean.TRUE.equals(pick(ScenarioDraft::oncePerUser)),
                Objects.requireNonNull(pick(ScenarioDraft::cancellationConditions)),
                pick(ScenarioDraft::success),
                pick(ScenarioDraft::latestStart),
                new Actions(
                        pick(draft -> draft.actions().promoCode()),
                        pick(draft -> draft.actions().cashback()),
                        pick(draft -> draft.actions().message())));
    }

    private <T> @Nullable T pick(Function<ScenarioDraft, @Nullable T> part) {
        var own = part.apply(mine);
        return Objects.equals(own, part.apply(base)) ? part.apply(theirs) : own;
    }
}
