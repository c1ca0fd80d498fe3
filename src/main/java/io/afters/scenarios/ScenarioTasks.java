package io.afters.scenarios;

import io.afters.orders.OrdersReported;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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

    /** The tasks that these events may cancel or fulfil. */
    List<ScenarioTask> open(OrdersReported reported) {
        var customers =
                reported.events().stream().map(e -> e.fact().customerId()).collect(Collectors.toSet());
        var orders = reported.events().stream().map(e -> e.fact().orderId()).collect(Collectors.toSet());
        var earliest =
                reported.events().stream().map(e -> e.fact().occurredAt()).min(Instant::compareTo);
        return sql.open(reported.account().id(), customers, orders, earliest.orElseThrow());
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
