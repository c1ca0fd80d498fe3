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

    @Bean(destroyMethod = "close")
    SharedDatabases.Lease embeddedDatabase(@Value("${afters.data:./data}") Path data, DatabaseSettings settings) {
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
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
