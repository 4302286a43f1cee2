package dev.athanor.it;

import dev.athanor.testing.TestServer;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source with one connection to an empty database, which it lends again and again and which is never reset. */
final class LentConnection implements DataSource, AutoCloseable {
    /** Is told of calls of the connection before they are made, and may refuse them. */
    interface Listener {
        void called(String method, Object[] arguments) throws SQLException;
    }

    private final Connection real;
    private Listener listener = (method, arguments) -> {};

    private LentConnection(Connection real) {
        this.real = real;
    }

    static LentConnection open() throws SQLException {
        return new LentConnection(
                switch (ItDatabase.current()) {
                    case SQLITE -> DriverManager.getConnection("jdbc:sqlite::memory:");
                    case H2 -> DriverManager.getConnection("jdbc:h2:mem:");
                    case POSTGRESQL -> SharedDatabase.of(TestServer.POSTGRESQL).getConnection();
                    case MARIADB -> SharedDatabase.of(TestServer.MARIADB).getConnection();
                });
    }

    /** Tells of each call but close. */
    void tell(Listener told) {
        listener = told;
    }

    /** The connection itself. */
    Connection real() {
        return real;
    }

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                LentConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this::called);
    }

    private @Nullable Object called(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        listener.called(method.getName(), arguments == null ? new Object[0] : arguments);
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws SQLException {
        real.close();
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("It wraps no " + type + ".");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
