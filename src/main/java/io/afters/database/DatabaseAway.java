package io.afters.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that can't be reached from one that refuses what it was asked. */
public final class DatabaseAway {

    /** Too many connections; not ready (Galera); shutting down; read-only (option); connection killed. */
    private static final Set<Integer> NOT_SERVING = Set.of(1040, 1047, 1053, 1290, 1927);

    private DatabaseAway() {}

    /** True when this failure means that there is no connection, or none any more, or none was free in time. */
    public static boolean isCause(Throwable failure) {
        return SqlCauses.of(failure).anyMatch(sql -> isConnectionLost(sql) || isPoolTimeout(sql));
    }

    /** A connection that broke in the middle of its work; a new one may well succeed. */
    static boolean isConnectionLost(SQLException sql) {
        String state = sql.getSQLState();
        return (state != null && state.startsWith("08")) || NOT_SERVING.contains(sql.getErrorCode());
    }

    /** The pool has already waited for a connection as long as it may. */
    static boolean isPoolTimeout(SQLException sql) {
        return sql instanceof SQLTransientConnectionException;
    }
}
