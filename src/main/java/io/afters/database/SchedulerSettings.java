package io.afters.database;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How db-scheduler talks to MariaDB. The rest of its settings stands in application.yml. */
@Configuration(proxyBeanMethods = false)
class SchedulerSettings {

    /** MariaDB knows "skip locked" as well as MySQL 8 does, but is refused lock-and-fetch unless taken for it. */
    @Bean
    DbSchedulerCustomizer takeMariaDbForMySql8() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                var timesInUtc = true;
                return Optional.of(new MySQL8JdbcCustomization(timesInUtc));
            }
        };
    }
}
