package io.afters.scenarios;

import io.afters.orders.OrdersReported;
import java.util.List;
import org.springframework.stereotype.Component;

/** All tasks. Their customers are locked by whoever calls. */
@Component
class ScenarioTasks {
    private final ScenarioTasksSql sql;
    private final TaskCounts counts;

    ScenarioTasks(ScenarioTasksSql sql, TaskCounts counts) {
        this.sql = sql;
        this.counts = counts;
    }

    /** The tasks that these events may cancel or fulfil: of their orders, and of customers with a new order all. */
    List<ScenarioTask> open(OrdersReported reported) {
        return sql.open(
                reported.account().id(),
                reported.customersWithNewOrders(),
                reported.olderOrders(),
                reported.earliest());
    }

    /** Writes what is new or has changed, with its timeline. */
    void save(List<ScenarioTask> tasks) {
        var fresh = tasks.stream().filter(ScenarioTask::isNew).toList();
        var changed = tasks.stream()
                .filter(task -> !task.isNew() && !task.changes.isEmpty())
                .toList();
        if (!changed.isEmpty()) {
            sql.update(changed);
            sql.addChanges(changed);
        }
        counts.afterCommit(fresh.size(), tasks);
        sql.insert(fresh);
    }
}
