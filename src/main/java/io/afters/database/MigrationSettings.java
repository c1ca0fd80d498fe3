package io.afters.database;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the schema is migrated. */
@Configuration(proxyBeanMethods = false)
class MigrationSettings {

    /** Flyway's own lock does not survive the first CREATE TABLE on a Galera cluster: nodes that start together would all migrate. */
    @Bean
    FlywayMigrationStrategy oneNodeMigrates(OneAtATime turns) {
        return flyway -> turns.run("migration of the schema", flyway::migrate);
    }
}
