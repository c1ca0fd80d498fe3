package io.afters.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;

/**
 * MariaDB's driver, of which every twentieth statement meets a deadlock while there is {@link Trouble}: its
 * transaction is rolled back, and it fails as MariaDB says it.
 */
public final class TroubledDriver extends WrappedDriver {
    private static final int ONE_OF_SO_MANY_FAILS = 20;

    @Override
    Connection wrapped(Connection real) {
        return wrapped(Connection.class, (method, args) -> {
            var answer = call(real, method, args);
            return switch (answer) {
                case PreparedStatement statement -> statement(PreparedStatement.class, statement, real);
                case Statement statement -> statement(Statement.class, statement, real);
                case null, default -> answer;
            };
        });
    }

    private static <T extends Statement> T statement(Class<T> type, T real, Connection connection) {
        return wrapped(type, (method, args) -> {
            if (method.getName().startsWith("execute")
                    && ThreadLocalRandom.current().nextInt(ONE_OF_SO_MANY_FAILS) == 0
                    && Trouble.isOn()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                throw new SQLException(
                        "Deadlock found when trying to get lock; try restarting transaction", "40001", 1213);
            }
            return call(real, method, args);
        });
    }
}
