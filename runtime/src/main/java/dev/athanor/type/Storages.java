package dev.athanor.type;

/** The ways in which databases hold the values that JDBC drivers disagree about. */
public final class Storages {
    /** Databases with types of their own for all of these, read and bound as JDBC 4.2 says: PostgreSQL, MariaDB, H2. */
    public static final Storage NATIVE = new NativeStorage();

    /** SQLite: dates and times as sortable ISO text, decimals checked to be exact. */
    public static final Storage TEXT = new TextStorage();

    private Storages() {}

    /** The storage of the database with this JDBC product name. */
    public static Storage ofDatabase(String productName) {
        return productName.equals("SQLite") ? TEXT : NATIVE;
    }
}
