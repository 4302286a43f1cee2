package dev.athanor.dialect;

import dev.athanor.error.ConnectionException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The databases that are built in. */
public final class Dialects {
    /** SQLite, 3.46 or later: dates are shifted and strings joined in an order by what is new in it. */
    public static final Dialect SQLITE = new SqliteDialect();

    /** H2, 2.0 or later. */
    public static final Dialect H2 = new H2Dialect();

    /** PostgreSQL, 13 or later; MERGE from 15 on. */
    public static final Dialect POSTGRESQL = new PostgresDialect();

    /** MariaDB, 10.7 or later. */
    public static final Dialect MARIADB = new MariaDbDialect();

    /** MySQL, 8.0.31 or later. As MariaDB where both are the same, else by its manual: no test of ours runs on it. */
    public static final Dialect MYSQL = new MySqlDialect();

    private static final Pattern BEGIN = Pattern.compile("jdbc:(?:[A-Za-z0-9_+-]+:)*(?://)?");
    private static final Pattern PARAMETERS = Pattern.compile("[?;&]");
    private static final List<Dialect> ALL = List.of(SQLITE, H2, POSTGRESQL, MARIADB, MYSQL);

    private Dialects() {}

    /** All of them, in a fixed order. */
    public static List<Dialect> all() {
        return ALL;
    }

    /**
     * The dialect for a JDBC URL.
     *
     * @throws ConnectionException where none is for it
     */
    public static Dialect ofUrl(String jdbcUrl) {
        for (Dialect dialect : ALL) {
            if (dialect.acceptsUrl(jdbcUrl)) {
                return dialect;
            }
        }
        throw new ConnectionException(
                "No dialect is known for the URL \"" + withoutSecrets(jdbcUrl) + "\". A URL begins with "
                        + "jdbc: and the database, as in jdbc:sqlite:shop.db. Known are " + names() + ".");
    }

    /**
     * The dialect for the product name that a JDBC driver tells ({@code DatabaseMetaData.getDatabaseProductName}).
     *
     * @throws ConnectionException where none is for it
     */
    public static Dialect ofProduct(String productName) {
        for (Dialect dialect : ALL) {
            if (dialect.name().equalsIgnoreCase(productName)) {
                return dialect;
            }
        }
        throw new ConnectionException(
                "No dialect is known for the database \"" + productName + "\". Known are " + names() + ".");
    }

    private static String names() {
        return ALL.stream().map(Dialect::name).collect(Collectors.joining(", "));
    }

    /** A user and password may stand before an {@code @} or among the parameters. */
    private static String withoutSecrets(String url) {
        Matcher begin = BEGIN.matcher(url);
        int prefix = begin.lookingAt() ? begin.end() : 0;
        Matcher parameters = PARAMETERS.matcher(url);
        String address = parameters.find(prefix) ? url.substring(0, parameters.start()) : url;
        int at = address.lastIndexOf('@');
        if (at > prefix) {
            return address.substring(0, prefix) + address.substring(at + 1);
        }
        return at < 0 && url.indexOf('@') >= 0 ? url.substring(0, prefix) + "..." : address;
    }
}
