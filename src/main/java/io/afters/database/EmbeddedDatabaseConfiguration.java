package io.afters.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Brings the database along when none is configured. Every pool is built from the connection details and so depends on the
 * server, which is why the server stops last.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseConfigured.class)
@EnableConfigurationProperties(DatabaseSettings.class)
class EmbeddedDatabaseConfiguration {

    static final String DEFAULT_FOLDER = "./data";

    /** The embedded database is used unless another one is named. */
    static boolean isWanted(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    @Bean(destroyMethod = "close")
    SharedDatabases.Lease embeddedDatabase(
            @Value("${afters.data:" + DEFAULT_FOLDER + "}") Path data, DatabaseSettings settings) {
        return SharedDatabases.lease(data, settings);
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(SharedDatabases.Lease lease) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.NAME;
            }

            @Override
            public String getPassword() {
                return lease.database().password();
            }

            @Override
            public String getJdbcUrl() {
                return lease.database().url();
            }
        };
    }

    static class NoDatabaseConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isWanted(context.getEnvironment());
        }
    }
}
