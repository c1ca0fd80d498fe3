package io.afters.scenarios.ui;

import io.afters.shared.ui.LiveGrid;

/** How many tasks of a scenario wait; counting ends at {@link LiveGrid#MOST_COUNTED}. */
record Pending(int count) {
    static final Pending NONE = new Pending(0);

    boolean none() {
        return count == 0;
    }

    String words() {
        return count < LiveGrid.MOST_COUNTED
                ? ScenarioWords.text("scenario.pending", count)
                : ScenarioWords.text("scenario.pending.many", count);
    }
}
