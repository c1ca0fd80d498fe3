package io.afters.promotions;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.afters.database.RowAlarm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the scheduler wakes a code job. */
@Configuration
class CodeJobTask {
    static final RowAlarm ALARM = new RowAlarm("generate-codes");

    @Bean
    CustomTask<Void> generateCodes(CodeJobRunner runner) {
        return ALARM.wakes(runner::run);
    }
}
