package io.afters.scenarios;

import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.scenarios.TaskCancellation.Late;
import io.afters.scenarios.TaskCancellation.Status;
import io.afters.scenarios.TaskCancellationsSql.Item;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Cancels tasks batch by batch, each in a transaction together with the count: what is killed goes on where it was, and
 * two that work on the same by mistake take turns.
 */
@Component
class TaskCancellationRunner {
    private static final int BATCH = 100;
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final TaskCancellationsSql sql;
    private final TaskCancellations cancellations;
    private final WaitingTasksSql waiting;
    private final ScenarioTasks tasks;
    private final Contacts contacts;
    private final Transactions transactions;
    private final Clock clock;

    TaskCancellationRunner(
            TaskCancellationsSql sql,
            TaskCancellations cancellations,
            WaitingTasksSql waiting,
            ScenarioTasks tasks,
            Contacts contacts,
            Transactions transactions,
            Clock clock) {
        this.sql = sql;
        this.cancellations = cancellations;
        this.waiting = waiting;
        this.tasks = tasks;
        this.contacts = contacts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Works until it has ended, or the node wants to. True when nothing is left to do. */
    boolean run(long id, BooleanSupplier nodeIsStopping) {
        while (!nodeIsStopping.getAsBoolean()) {
            if (!transactions.inNew(() -> work(id))) {
                return true;
            }
        }
        return false;
    }

    /** False when nothing is left to do. */
    private boolean work(long id) {
        // Before any customer: nobody who holds a customer ever waits for this row.
        var work = sql.lock(id);
        return work.isPresent()
                && (work.get().isRunning() ? cancelSome(work.get()) : sql.forget(work.get(), FORGOTTEN_AT_ONCE) > 0);
    }

    private boolean cancelSome(TaskCancellation work) {
        var items = sql.next(work, BATCH);
        if (items.isEmpty()) {
            cancellations.end(work, Status.DONE, work.starter());
            return false;
        }
        contacts.lock(work.accountId(), items.stream().map(Item::customer).toList());
        // Read only now, with their customers locked: nobody else can change them.
        var locked =
                waiting.find(work.accountId(), items.stream().map(Item::task).toList());
        var now = clock.instant();
        var late = new EnumMap<TaskStatus, Integer>(TaskStatus.class);
        locked.stream()
                .filter(task -> task.status != TaskStatus.PENDING)
                .forEach(task -> late.merge(task.status, 1, Integer::sum));
        List<ScenarioTask> cancelled = locked.stream()
                .filter(task -> task.cancel("STAFF", work.startedBy(), now))
                .toList();
        tasks.save(cancelled);
        sql.advance(
                work,
                items,
                cancelled.size(),
                new Late(
                        late.getOrDefault(TaskStatus.EXECUTED, 0),
                        late.getOrDefault(TaskStatus.CANCELLED, 0),
                        late.getOrDefault(TaskStatus.FAILED, 0)));
        return true;
    }
}
