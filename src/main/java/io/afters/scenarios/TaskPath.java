package io.afters.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to tasks: an index of the task table, and a condition that it serves; both are ours, nothing of them comes from
 * outside. MariaDB is told which index to take: left alone it reads millions of rows for a page of fifty.
 */
record TaskPath(String index, String condition) {

    /** To the tasks with one of these ids in this column. */
    static TaskPath among(String index, String column, List<Long> ids) {
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new TaskPath(index, " and t." + column + " in (" + list + ")");
    }

    /** By scenario, result or status; none: by nothing of these. A path for each status, where only that keeps the order. */
    static List<TaskPath> narrowing(TaskQuery query) {
        if (query.unreached()) {
            return List.of(new TaskPath("primary", ""));
        }
        if (query.scenarioId() != null) {
            return query.status() != null
                    ? List.of(new TaskPath("scenario_task_scenario", ""))
                    : Arrays.stream(TaskStatus.values())
                            .map(status -> new TaskPath("scenario_task_scenario", " and t.status = '" + status + "'"))
                            .toList();
        }
        if (query.result() != null) {
            return List.of(new TaskPath("scenario_task_result", ""));
        }
        return query.status() == null ? List.of() : List.of(new TaskPath("scenario_task_status", ""));
    }
}
