package io.afters.database;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Every node goes by the database's time; so does db-scheduler, whose nodes judge each other's heartbeats by it. */
@Configuration(proxyBeanMethods = false)
class ClockSettings {

    @Bean
    @Fallback
    DatabaseClock databaseClock(DatabaseTimeSql database) {
        return new DatabaseClock(Clock.systemUTC(), System::nanoTime, database::now, Thread::startVirtualThread);
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(DatabaseClock clock) {
        return clock::instant;
    }
}
