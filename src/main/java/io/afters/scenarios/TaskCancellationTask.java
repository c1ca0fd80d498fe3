package io.afters.scenarios;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.afters.database.RowAlarm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the scheduler wakes a cancellation of many tasks. */
@Configuration
class TaskCancellationTask {
    static final RowAlarm ALARM = new RowAlarm("cancel-tasks");

    @Bean
    CustomTask<Void> cancelTasks(TaskCancellationRunner runner) {
        return ALARM.wakes(runner::run);
    }
}
