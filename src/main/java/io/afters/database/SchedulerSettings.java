package io.afters.database;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
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
    private static final int LONGEST_NAME = 40;

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

            // By default it is the machine's, of which several nodes may share one.
            @Override
            public Optional<SchedulerName> schedulerName() {
                var started =
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
                return Optional.of(new SchedulerName.Fixed(machine() + "-" + started));
            }

            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(connections);
            }
        };
    }

    /** Its name, as far as the column can hold it. */
    private static String machine() {
        var name = new SchedulerName.Hostname().getName();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
