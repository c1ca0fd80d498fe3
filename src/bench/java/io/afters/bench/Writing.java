package io.afters.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The two fast ways to write many rows with plain JDBC. Which one is faster depends on the rows, and is tried. */
enum Writing {
    /** One prepared statement, and the values of all rows in one packet. */
    BULK("?useBulkStmts=true&useServerPrepStmts=true&cachePrepStmts=true") {
        @Override
        void insert(Connection connection, String into, List<Object[]> rows) throws SQLException {
            batch(connection, into + " values (" + marks(rows) + ")", rows);
        }
    },
    /** One statement with all rows as its text. */
    MANY_VALUES("?useBulkStmts=true&useServerPrepStmts=false") {
        @Override
        void insert(Connection connection, String into, List<Object[]> rows) throws SQLException {
            var one = "(" + marks(rows) + "),";
            var all = one.repeat(rows.size());
            try (var statement = connection.prepareStatement(
                    into + " values " + all.substring(0, all.length() - 1), Statement.NO_GENERATED_KEYS)) {
                var index = 1;
                for (var row : rows) {
                    index = set(statement, index, row);
                }
                statement.executeUpdate();
            }
        }
    };

    /** What a connection is opened with. */
    final String options;

    Writing(String options) {
        this.options = options;
    }

    /** Inserts the rows. */
    abstract void insert(Connection connection, String into, List<Object[]> rows) throws SQLException;

    /** Runs the statement for each row, all of them sent at once. */
    void batch(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
            for (var row : rows) {
                set(statement, 1, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String marks(List<Object[]> rows) {
        return "?,".repeat(rows.getFirst().length - 1) + "?";
    }

    private static int set(PreparedStatement statement, int from, Object[] row) throws SQLException {
        var index = from;
        for (var value : row) {
            statement.setObject(index++, value);
        }
        return index;
    }
}
