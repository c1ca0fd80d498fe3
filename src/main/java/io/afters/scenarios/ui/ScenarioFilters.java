package io.afters.scenarios.ui;

import io.afters.scenarios.ScenarioStatus;
import io.afters.shared.ui.UrlQuery;
import org.jspecify.annotations.Nullable;

/** Which scenarios the list shows, and in which order, as its URL says. */
record ScenarioFilters(
        @Nullable String name,
        @Nullable ScenarioStatus status,
        @Nullable ScenarioOrder order) {
    static final ScenarioFilters NONE = new ScenarioFilters(null, null, null);

    static ScenarioFilters of(UrlQuery url) {
        return new ScenarioFilters(
                url.text("q"), url.oneOf("status", ScenarioStatus.class), ScenarioOrder.of(url.text("sort")));
    }

    UrlQuery url() {
        return UrlQuery.empty().with("q", name).with("status", status).with("sort", order);
    }

    ScenarioFilters by(@Nullable ScenarioOrder newOrder) {
        return new ScenarioFilters(name, status, newOrder);
    }

    /** Whether something may be left out. */
    boolean narrow() {
        return name != null || status != null;
    }
}
