package io.afters.database;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How db-scheduler talks to MariaDB. The rest of its settings stands in application.yml. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "db-scheduler.enabled", matchIfMissing = true)
class SchedulerSettings {
    private static final String CONNECTIONS = "schedulerConnections";
    private static final int MOST = 4;

    /** For heartbeats and for what is due: whatever else waits for a connection, a living node is not taken for dead. */
    @Bean(name = CONNECTIONS, defaultCandidate = false)
    HikariDataSource schedulerConnections(HikariDataSource everybodys) {
        var own = new HikariConfig();
        everybodys.copyStateTo(own);
        own.setPoolName("scheduler");
        own.setMaximumPoolSize(MOST);
        return new HikariDataSource(own);
    }

    @Bean
    DbSchedulerCustomizer schedulerOnMariaDb(@Qualifier(CONNECTIONS) DataSource connections) {
        return new DbSchedulerCustomizer() {
            // MariaDB knows "skip locked" as well as MySQL 8 does, but is refused lock-and-fetch unless taken for it.
            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                var timesInUtc = true;
                return Optional.of(new MySQL8JdbcCustomization(timesInUtc));
            }

            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(connections);
            }
        };
    }
}
