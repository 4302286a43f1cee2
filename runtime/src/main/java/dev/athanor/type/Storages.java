package dev.athanor.type;

/** The ways in which databases hold the values that JDBC drivers disagree about. */
public final class Storages {
    /** Databases with types of their own for all of these, read and bound as JDBC 4.2 says: H2. */
    public static final Storage NATIVE = new NativeStorage();

    /** SQLite: dates and times as sortable ISO text, decimals checked to be exact. */
    public static final Storage TEXT = new TextStorage();

    /** PostgreSQL: the driver's types; times of microseconds, what is finer is cut off. */
    public static final Storage POSTGRESQL = new PostgresStorage();

    /** MariaDB and MySQL: dates and times as text, which no time zone of a session moves, cut to microseconds. */
    public static final Storage MARIADB = new MariaDbStorage();

    private Storages() {}

    /** The storage of the database with this JDBC product name. */
    public static Storage ofDatabase(String productName) {
        return switch (productName) {
            case "SQLite" -> TEXT;
            case "PostgreSQL" -> POSTGRESQL;
            case "MariaDB", "MySQL" -> MARIADB;
            default -> NATIVE;
        };
    }
}
