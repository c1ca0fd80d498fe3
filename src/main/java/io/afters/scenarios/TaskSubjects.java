package io.afters.scenarios;

import java.util.List;
import java.util.Map;

/**
 * Whom or what a search means, by our ids.
 *
 * @param few whether the lists hold all that is meant by one part of the search; else they are empty
 * @param tasks by their promo codes
 * @param perTask what each task is asked besides, as a condition on "t"; empty: nothing
 * @param params of that condition
 */
record TaskSubjects(
        boolean few,
        List<Long> customers,
        List<Long> orders,
        List<Long> tasks,
        String perTask,
        Map<String, Object> params) {
    static final TaskSubjects ALL = new TaskSubjects(false, List.of(), List.of(), List.of(), "", Map.of());
}
