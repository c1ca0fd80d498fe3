package io.afters.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** MariaDB's driver, with something between it and us. */
abstract class WrappedDriver implements Driver {
    private final Driver real = new org.mariadb.jdbc.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        var connection = real.connect(url, info);
        return connection == null ? null : wrapped(connection);
    }

    /** A connection that does what this driver is for. */
    abstract Connection wrapped(Connection connection);

    static <T> T wrapped(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                WrappedDriver.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> call.of(method, args)));
    }

    static @Nullable Object call(Object real, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    interface Call {
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
