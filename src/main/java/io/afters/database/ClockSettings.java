package io.afters.database;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Every node goes by the database's time; so does db-scheduler, whose nodes judge each other's heartbeats by it. */
@Configuration(proxyBeanMethods = false)
class ClockSettings {

    /** What this machine takes for the time; nothing but {@link #databaseClock} goes by it. */
    @Bean
    InstantSource machineClock() {
        return InstantSource.system();
    }

    @Bean
    @Fallback
    DatabaseClock databaseClock(@Qualifier("machineClock") InstantSource machine, DatabaseTimeSql database) {
        return new DatabaseClock(machine, System::nanoTime, database::now, Thread::startVirtualThread);
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(DatabaseClock clock) {
        return clock::instant;
    }
}
