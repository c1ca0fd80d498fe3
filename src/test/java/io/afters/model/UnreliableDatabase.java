package io.afters.model;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that fails now and then, when told to: statements time out or meet a deadlock, connections break or are not to
 * be had, commits are taken back, and answers to commits are lost.
 */
final class UnreliableDatabase extends DelegatingDataSource {
    private volatile @Nullable Dice dice;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    UnreliableDatabase(DataSource database) {
        super(database);
    }

    /** Fails from now on, as the dice fall. */
    void failBy(Dice chance) {
        dice = chance;
    }

    void recover() {
        dice = null;
    }

    /** How often it has failed so far, by the way in which. */
    Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (strikes("no connection", 1)) {
            throw new SQLTransientConnectionException("No connection is available", "08001");
        }
        return proxy(Connection.class, new OfConnection(super.getConnection()));
    }

    private synchronized boolean strikes(String how, int percent) {
        var chance = dice;
        var strikes = chance != null && chance.percent(percent);
        if (strikes) {
            failures.merge(how, 1, Integer::sum);
        }
        return strikes;
    }

    private static SQLException deadlock() {
        return new SQLTransactionRollbackException("Deadlock found when trying to get lock", "40001", 1213);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(UnreliableDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class OfConnection implements InvocationHandler {
        private final Connection connection;

        OfConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("commit")) {
                commit();
                return null;
            }
            var answer = call(connection, method, arguments);
            return switch (answer) {
                case PreparedStatement statement -> proxy(PreparedStatement.class, new OfStatement(statement));
                case Statement statement -> proxy(Statement.class, new OfStatement(statement));
                case null, default -> answer;
            };
        }

        private void commit() throws SQLException {
            if (strikes("commit taken back", 4)) {
                connection.rollback();
                throw deadlock();
            }
            connection.commit();
            if (strikes("answer to a commit lost", 4)) {
                throw new SQLNonTransientConnectionException("The answer to the commit is lost", "08S01");
            }
        }
    }

    private final class OfStatement implements InvocationHandler {
        private final Statement statement;

        OfStatement(Statement statement) {
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().startsWith("execute")) {
                if (strikes("lock-wait time-out", 1)) {
                    throw new SQLException("Lock wait timeout exceeded; try restarting transaction", "HY000", 1205);
                }
                if (strikes("deadlock", 1)) {
                    statement.getConnection().rollback();
                    throw deadlock();
                }
            }
            return call(statement, method, arguments);
        }
    }
}
