package io.afters.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Single statements of plain JDBC. */
final class Statements {
    private Statements() {}

    /** Reads all rows; the first column of the last one, 0 when there is none. */
    static long read(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var found = statement.executeQuery()) {
            var last = 0L;
            while (found.next()) {
                last = found.getLong(1);
            }
            return last;
        }
    }

    static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
