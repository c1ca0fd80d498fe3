package io.afters.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to date while other nodes work on it. The database does not undo DDL: what broke off is begun anew, and each
 * statement of a migration can be run again.
 */
@Component
class Migration {
    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
    /** Each waits two seconds for a table that somebody holds. */
    private static final int TRIES = 30;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final BrokenMigrationsSql broken;

    Migration(BrokenMigrationsSql broken) {
        this.broken = broken;
    }

    void carryOut(Flyway flyway) {
        for (int tries = 1; ; tries++) {
            // Else Flyway would wait for somebody who mends it by hand
            broken.forget(flyway.getConfiguration().getTable());
            try {
                flyway.migrate();
                return;
            } catch (FlywayException e) {
                if (tries == TRIES || SqlCauses.of(e).noneMatch(DatabaseAway::isTakenBack)) {
                    throw e;
                }
                LOG.warn("The schema can't be changed now, because others use it: trying again");
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
