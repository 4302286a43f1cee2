package dev.athanor.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a {@link TestServer}, which nobody else uses. For any thread. */
public final class TestDatabase implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("(jdbc:[a-z]+://[^/?]+/)[^?]*(\\?.*)?");
    private static final Pattern PARAMETER = Pattern.compile("[?&](user|password)=([^&]*)");

    private final TestServer server;
    private final String serverUrl;
    private final String name;

    TestDatabase(TestServer server, String serverUrl, String name) {
        this.server = server;
        this.serverUrl = serverUrl;
        this.name = name;
    }

    /** The JDBC URL with user and password. */
    public String url() {
        Matcher matcher = matcher();
        return matcher.group(1) + name + (matcher.group(2) == null ? "" : matcher.group(2));
    }

    /** The JDBC URL without user and password. */
    public String urlWithoutUser() {
        String url = PARAMETER.matcher(url()).replaceAll("");
        return url.contains("?") ? url : url.replaceFirst("&", "?");
    }

    /** The user of the URL; empty where there is none. */
    public String user() {
        return parameter("user");
    }

    /** The password of the URL; empty where there is none. */
    public String password() {
        return parameter("password");
    }

    /** The name of the database. */
    public String name() {
        return name;
    }

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Executes a statement on a connection of its own. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The driver's own data source, each connection of which is a new one. */
    public DataSource dataSource() {
        try {
            return server == TestServer.POSTGRESQL ? postgresql() : new MariaDbDataSource(url());
        } catch (SQLException e) {
            throw new IllegalStateException(url() + " is no URL: " + e.getMessage(), e);
        }
    }

    /** Drops the database with all that is in it. */
    @Override
    public void close() {
        server.drop(serverUrl, name);
    }

    @Override
    public String toString() {
        return urlWithoutUser();
    }

    private DataSource postgresql() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        return source;
    }

    private String parameter(String wanted) {
        Matcher parameters = PARAMETER.matcher(serverUrl);
        while (parameters.find()) {
            if (parameters.group(1).equals(wanted)) {
                return parameters.group(2);
            }
        }
        return "";
    }

    private Matcher matcher() {
        Matcher matcher = URL.matcher(serverUrl);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    "The URL of a server is jdbc:NAME://HOST:PORT/DATABASE?user=USER&password=PASSWORD.");
        }
        return matcher;
    }
}
