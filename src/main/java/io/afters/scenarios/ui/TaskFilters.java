package io.afters.scenarios.ui;

import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.ui.UrlQuery;
import org.jspecify.annotations.Nullable;

/** Which tasks the list shows, as its URL says. */
record TaskFilters(
        @Nullable String search,
        @Nullable TaskStatus status,
        @Nullable TaskResult result,
        @Nullable Long scenarioId) {
    static final TaskFilters NONE = new TaskFilters(null, null, null, null);

    static TaskFilters of(UrlQuery url) {
        return new TaskFilters(
                url.text("q"),
                url.oneOf("status", TaskStatus.class),
                url.oneOf("result", TaskResult.class),
                url.id("scenario"));
    }

    UrlQuery url() {
        return UrlQuery.empty()
                .with("q", search)
                .with("status", status)
                .with("result", result)
                .with("scenario", scenarioId);
    }

    TaskQuery query() {
        return new TaskQuery(status, result, scenarioId, null, null, null, search, null, null);
    }
}
