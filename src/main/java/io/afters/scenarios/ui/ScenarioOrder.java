package io.afters.scenarios.ui;

import org.jspecify.annotations.Nullable;

/** A column by which the list is sorted: {@code name}, or {@code -name} for the other way round. */
record ScenarioOrder(String column, boolean descending) {

    /** Null: as the list comes, newest first. */
    static @Nullable ScenarioOrder of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.startsWith("-") ? new ScenarioOrder(text.substring(1), true) : new ScenarioOrder(text, false);
    }

    @Override
    public String toString() {
        return descending ? "-" + column : column;
    }
}
