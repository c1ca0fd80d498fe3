package io.afters.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of a server that lacks a setting which each of our connections makes, when the first one is opened. */
class OldDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private static final int UNKNOWN_VARIABLE = 1193;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return SqlCauses.of(rootFailure).anyMatch(sql -> sql.getErrorCode() == UNKNOWN_VARIABLE)
                ? new FailureAnalysis(
                        "The database is too old, or not MariaDB: Afters needs MariaDB 10.11.8, 11.4.2, or a later one.",
                        null,
                        cause)
                : null;
    }
}
