package io.afters.scenarios;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the scheduler wakes a cancellation of many tasks: its row is the truth, and this is no more than its alarm clock. */
@Configuration
class TaskCancellationTask {
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("cancel-tasks");
    private static final Duration RETRY = Duration.ofSeconds(5);
    /** Due at once, whatever clock the scheduler goes by. */
    private static final Instant AT_ONCE = Instant.parse("2000-01-01T00:00:00Z");

    static SchedulableInstance<Void> of(long id) {
        return DESCRIPTOR.instance(Long.toString(id)).scheduledTo(AT_ONCE);
    }

    @Bean
    CustomTask<Void> cancelTasks(TaskCancellationRunner runner) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> {
                    var ended = runner.run(
                            Long.parseLong(instance.getId()),
                            () -> context.getSchedulerState().isShuttingDown());
                    return ended
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (done, next) -> next.reschedule(done, AT_ONCE);
                });
    }
}
