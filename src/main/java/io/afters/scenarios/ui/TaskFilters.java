package io.afters.scenarios.ui;

import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskQuery.Between;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.ui.Days;
import io.afters.shared.ui.UrlQuery;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks the list shows, as its URL says.
 *
 * @param times only those that are narrowed
 * @param unreached only those of which no message reached the guest
 */
record TaskFilters(
        @Nullable String search,
        @Nullable TaskStatus status,
        @Nullable TaskResult result,
        @Nullable Long scenarioId,
        Map<Time, Days> times,
        boolean unreached) {
    static final TaskFilters NONE = new TaskFilters(null, null, null, null, Map.of(), false);
    private static final String REACHED = "reached";
    private static final String NO = "no";

    static TaskFilters of(UrlQuery url) {
        var times = new EnumMap<Time, Days>(Time.class);
        for (var time : Time.values()) {
            var days = Days.of(url, time.key());
            if (!days.isAny()) {
                times.put(time, days);
            }
        }
        return new TaskFilters(
                url.text("q"),
                url.oneOf("status", TaskStatus.class),
                url.oneOf("result", TaskResult.class),
                url.id("scenario"),
                times,
                NO.equals(url.text(REACHED)));
    }

    static TaskFilters ofScenario(long id) {
        return NONE.with(id);
    }

    UrlQuery url() {
        var url = UrlQuery.empty()
                .with("q", search)
                .with("status", status)
                .with("result", result)
                .with("scenario", scenarioId)
                .with(REACHED, unreached ? NO : null);
        for (var time : times.entrySet()) {
            url = time.getValue().into(url, time.getKey().key());
        }
        return url;
    }

    /** @param zone in which the days begin and end */
    TaskQuery query(ZoneId zone) {
        return new TaskQuery(
                status,
                result,
                scenarioId,
                null,
                null,
                null,
                search,
                between(Time.TRIGGERED, zone),
                between(Time.DUE, zone),
                between(Time.EXECUTED, zone),
                unreached);
    }

    private Between between(Time time, ZoneId zone) {
        var days = days(time);
        return new Between(days.begin(zone), days.end(zone));
    }

    Days days(Time time) {
        return times.getOrDefault(time, Days.ANY);
    }

    boolean none() {
        return equals(NONE);
    }

    TaskFilters withSearch(@Nullable String text) {
        return new TaskFilters(text, status, result, scenarioId, times, unreached);
    }

    TaskFilters with(@Nullable TaskStatus only) {
        return new TaskFilters(search, only, result, scenarioId, times, unreached);
    }

    TaskFilters with(@Nullable TaskResult only) {
        return new TaskFilters(search, status, only, scenarioId, times, unreached);
    }

    TaskFilters with(@Nullable Long scenario) {
        return new TaskFilters(search, status, result, scenario, times, unreached);
    }

    TaskFilters with(Time time, Days days) {
        var changed = new EnumMap<Time, Days>(Time.class);
        changed.putAll(times);
        if (days.isAny()) {
            changed.remove(time);
        } else {
            changed.put(time, days);
        }
        return new TaskFilters(search, status, result, scenarioId, changed, unreached);
    }

    TaskFilters withUnreached(boolean only) {
        return new TaskFilters(search, status, result, scenarioId, times, only);
    }

    /** The times of a task that can be filtered by. */
    enum Time {
        TRIGGERED,
        DUE,
        EXECUTED;

        /** As URLs and texts name it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
