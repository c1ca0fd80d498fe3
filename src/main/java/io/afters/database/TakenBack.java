package io.afters.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Counts transactions that the database took back, by why; most of them succeed when they are repeated. */
final class TakenBack {
    private static final Map<Integer, String> WHY = Map.of(
            1213, "deadlock",
            1205, "lock_timeout",
            1020, "record_changed",
            1062, "duplicate_key");

    private static final String CONNECTION_LOST = "connection_lost";

    private final MeterRegistry meters;

    TakenBack(MeterRegistry meters) {
        this.meters = meters;
        // There from the start, so that a rate sees the first one
        WHY.values().forEach(this::counter);
        counter(CONNECTION_LOST);
    }

    void count(Throwable failure) {
        SqlCauses.of(failure)
                .flatMap(sql -> why(sql).stream())
                .findFirst()
                .ifPresent(why -> counter(why).increment());
    }

    private static Optional<String> why(SQLException sql) {
        if (DatabaseAway.isPoolTimeout(sql)) {
            return Optional.empty();
        }
        return DatabaseAway.isConnectionLost(sql)
                ? Optional.of(CONNECTION_LOST)
                : Optional.ofNullable(WHY.get(sql.getErrorCode()));
    }

    private Counter counter(String why) {
        return meters.counter("afters.transactions.taken.back", "why", why);
    }
}
