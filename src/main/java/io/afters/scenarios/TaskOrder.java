package io.afters.scenarios;

/** By what a list of tasks is sorted, the latest first: whatever time it is narrowed by, else the order of creation. */
enum TaskOrder {
    CREATED("id", "scenario_task_newest"),
    TRIGGERED("triggered_at", "scenario_task_triggered"),
    DUE("due_at", "scenario_task_due_time"),
    EXECUTED("ended_at", "scenario_task_ended");

    final String column;
    final String index;

    TaskOrder(String column, String index) {
        this.column = column;
        this.index = index;
    }

    static TaskOrder of(TaskQuery query) {
        if (!query.executed().isAny()) {
            return EXECUTED;
        }
        if (!query.due().isAny()) {
            return DUE;
        }
        return query.triggered().isAny() ? CREATED : TRIGGERED;
    }

    /** Only rows after the one with this id and time. */
    String after() {
        return this == CREATED
                ? " and t.id < :before"
                : " and t." + column + " <= :time and (t." + column + " < :time or t.id < :before)";
    }

    String sorting() {
        return this == CREATED ? " order by t.id desc" : " order by t." + column + " desc, t.id desc";
    }
}
