package io.afters.database;

import org.flywaydb.core.api.callback.Callback;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the schema is migrated. A node of an older version than the schema leaves it as it is, and can live with it. */
@Configuration(proxyBeanMethods = false)
class MigrationSettings {

    /** Flyway's own lock does not survive the first CREATE TABLE on a Galera cluster: nodes that start together would all migrate. */
    @Bean
    FlywayMigrationStrategy oneNodeMigrates(OneAtATime turns, Migration migration) {
        return flyway -> turns.run("migration of the schema", () -> migration.carryOut(flyway));
    }

    @Bean
    Callback statementsOfMigrationsTakeTheirTime() {
        return new UnhurriedMigration();
    }
}
