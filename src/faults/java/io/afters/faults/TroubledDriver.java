package io.afters.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's driver, of which every twentieth statement meets a deadlock while there is {@link Trouble}: its
 * transaction is rolled back, and it fails as MariaDB says it.
 */
public final class TroubledDriver implements Driver {
    private static final int ONE_OF_SO_MANY_FAILS = 20;

    private final Driver real = new org.mariadb.jdbc.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        var connection = real.connect(url, info);
        return connection == null ? null : connection(connection);
    }

    private static Connection connection(Connection real) {
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

    private static <T> T wrapped(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                TroubledDriver.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> call.of(method, args)));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    private interface Call {
        @Nullable Object of(Method method, Object @Nullable [] args) throws Throwable;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return real.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
