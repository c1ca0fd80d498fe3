package io.afters.scenarios.ui;

import io.afters.scenarios.Actions;
import io.afters.scenarios.ScenarioDraft;
import io.afters.shared.ThreeWay;

/** Two people's changes of one scenario put together: theirs wherever mine left things as they were. */
final class Merge {
    private Merge() {}

    static ScenarioDraft of(ThreeWay<ScenarioDraft> drafts) {
        return new ScenarioDraft(
                drafts.pick(ScenarioDraft::name),
                drafts.pick(ScenarioDraft::status),
                drafts.pick(ScenarioDraft::trigger),
                drafts.pick(ScenarioDraft::limits),
                drafts.pick(ScenarioDraft::delay),
                drafts.pick(ScenarioDraft::oncePerOrder),
                drafts.pick(ScenarioDraft::oncePerUser),
                drafts.pick(ScenarioDraft::cancellationConditions),
                drafts.pick(ScenarioDraft::success),
                drafts.pick(ScenarioDraft::latestStart),
                new Actions(
                        drafts.pick(draft -> draft.actions().promoCode()),
                        drafts.pick(draft -> draft.actions().cashback()),
                        drafts.pick(draft -> draft.actions().message())));
    }
}
