package dev.athanor.internal.execute;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConnectionException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** New connections to a database. A pool gets this instead of URL and password, and so has none that it could write down. */
final class DriverDataSource implements DataSource {
    private static final int LOGIN_SECONDS = 30;

    private final DatabaseAddress address;
    private final List<String> onConnect;

    private volatile int loginTimeout = LOGIN_SECONDS;

    DriverDataSource(DatabaseAddress address, List<String> onConnect) {
        this.address = address;
        this.onConnect = onConnect;
    }

    /**
     * Asks whether a driver takes the URL.
     *
     * @throws ConnectionException where none does, naming the usual one
     */
    void requireDriver(Dialect dialect) {
        try {
            DriverManager.getDriver(address.url());
        } catch (SQLException e) {
            throw new ConnectionException(
                    "No JDBC driver on the class path takes " + address + usualDriver(dialect.name()), e);
        }
    }

    private static String usualDriver(String database) {
        String coordinates = switch (database) {
            case "PostgreSQL" -> "org.postgresql:postgresql";
            case "MariaDB" -> "org.mariadb.jdbc:mariadb-java-client";
            case "MySQL" -> "com.mysql:mysql-connector-j";
            case "H2" -> "com.h2database:h2";
            default -> "";
        };
        return coordinates.isEmpty() ? ". Add one." : ". Add " + coordinates + ".";
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), address.secrets());
        boolean ready = false;
        try {
            if (!onConnect.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    for (String sql : onConnect) {
                        statement.execute(sql);
                    }
                }
            }
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is the engine's.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("Nothing is written.");
    }

    /**
     * How long somebody waits for a connection that is being opened. The driver's own limit is in force for the opening itself: that
     * of DriverManager is one for all. The pool asks for it when it closes, and would leave open what is opened meanwhile.
     */
    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is none.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("Nothing is wrapped.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
