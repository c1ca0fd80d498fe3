package io.afters.database;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** How the scheduler wakes long work on a row: the row is the truth, and this is no more than its alarm clock. */
public final class RowAlarm {
    private static final Duration RETRY = Duration.ofSeconds(5);
    /** Due at once, whatever clock the scheduler goes by. */
    private static final Instant AT_ONCE = Instant.parse("2000-01-01T00:00:00Z");

    private final TaskDescriptor<Void> descriptor;

    /** @param name of the work, in the scheduler's table */
    public RowAlarm(String name) {
        descriptor = TaskDescriptor.of(name);
    }

    /** To be scheduled in the transaction that makes the row. */
    public SchedulableInstance<Void> of(long row) {
        return descriptor.instance(Long.toString(row)).scheduledTo(AT_ONCE);
    }

    /** Wakes this work until nothing is left to do; after a failure again in five seconds. */
    public CustomTask<Void> wakes(Work work) {
        return Tasks.custom(descriptor)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> {
                    var ended = work.run(
                            Long.parseLong(instance.getId()),
                            () -> context.getSchedulerState().isShuttingDown());
                    return ended
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (done, next) -> next.reschedule(done, AT_ONCE);
                });
    }

    /** What is done about a row. */
    @FunctionalInterface
    public interface Work {
        /** True when nothing is left to do. Ends early when the node is stopping. */
        boolean run(long row, BooleanSupplier nodeIsStopping);
    }
}
