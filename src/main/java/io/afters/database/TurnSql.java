package io.afters.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A named lock of the database server, held by a connection of its own while something is done over others. */
@Component
class TurnSql {
    private static final Logger LOG = LoggerFactory.getLogger(TurnSql.class);
    /** Shorter than any time-out of a connection. */
    private static final int LOOK_SECONDS = 10;
    /** These names belong to the server, where other databases may live; they are 64 characters at most. */
    private static final String NAME = "left(concat(?, ' of ', database()), 64)";

    private final JdbcTemplate connections;

    /** Not the template that everybody uses: that one waits for the migration, and the migration for its turn. */
    TurnSql(DataSource connections) {
        this.connections = new JdbcTemplate(connections);
    }

    void hold(String what, Runnable work) {
        connections.execute((ConnectionCallback<Boolean>) connection -> {
            while (!isTrue(connection, "select get_lock(" + NAME + ", " + LOOK_SECONDS + ")", what)) {
                LOG.info("Another node is at the {}: waiting for it", what);
            }
            try {
                work.run();
            } finally {
                isTrue(connection, "select release_lock(" + NAME + ")", what);
            }
            return true;
        });
    }

    private static boolean isTrue(Connection connection, String question, String what) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, what);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
