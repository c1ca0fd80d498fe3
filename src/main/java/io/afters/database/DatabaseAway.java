package io.afters.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that can't serve now, and may in a moment, from one that refuses what it was asked. */
public final class DatabaseAway {

    /** Too many connections; not ready, or cut off at the commit (Galera); shutting down; read-only (option); connection killed. */
    private static final Set<Integer> NOT_SERVING = Set.of(1040, 1047, 1053, 1180, 1290, 1927);
    /** The driver has gone over to another server, in the middle of a transaction. */
    private static final String SERVER_CHANGED = "25S03";

    /** Deadlock, which may also come at the commit; lock-wait time-out; record changed since the snapshot. */
    private static final Set<Integer> TAKEN_BACK = Set.of(1213, 1205, 1020);

    /** What the pool says of a connection that broke before, such as to the rollback after it; it gives no code. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseAway() {}

    /**
     * True when this failure means that there is no connection, or none any more, or none was free in time, or that the
     * database took the work back, which it only does when too many want the same.
     */
    public static boolean isCause(Throwable failure) {
        return SqlCauses.of(failure).anyMatch(sql -> isConnectionLost(sql) || isPoolTimeout(sql) || isTakenBack(sql));
    }

    static boolean isTakenBack(SQLException sql) {
        return TAKEN_BACK.contains(sql.getErrorCode());
    }

    /** A connection that broke in the middle of its work; a new one may well succeed. */
    static boolean isConnectionLost(SQLException sql) {
        String state = sql.getSQLState();
        return (state != null && state.startsWith("08"))
                || SERVER_CHANGED.equals(state)
                || NOT_SERVING.contains(sql.getErrorCode())
                || CLOSED.equals(sql.getMessage());
    }

    /** The pool has already waited for a connection as long as it may. */
    static boolean isPoolTimeout(SQLException sql) {
        return sql instanceof SQLTransientConnectionException && !SERVER_CHANGED.equals(sql.getSQLState());
    }
}
