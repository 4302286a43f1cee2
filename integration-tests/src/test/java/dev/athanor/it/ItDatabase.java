package dev.athanor.it;

import dev.athanor.Engine;
import dev.athanor.EngineBuilder;
import dev.athanor.event.StatementListener;
import dev.athanor.testing.TestServer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The databases that the tests run on; the system property {@code athanor.test.database} names the one of a run. */
enum ItDatabase {
    SQLITE,
    H2,
    POSTGRESQL,
    MARIADB;

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final ItDatabase CURRENT =
            valueOf(System.getProperty("athanor.test.database", "sqlite").toUpperCase(Locale.ROOT));

    /** The one of this run. */
    static ItDatabase current() {
        return CURRENT;
    }

    /** Whether this run is on one of the databases. */
    static boolean isOneOf(ItDatabase... databases) {
        for (ItDatabase each : databases) {
            if (each == CURRENT) {
                return true;
            }
        }
        return false;
    }

    /** The shortest time that the database keeps, in nanoseconds. */
    static int finestNanos() {
        return isOneOf(SQLITE, H2) ? 1 : 1000;
    }

    /** The first year of dates with a time. */
    static int firstYear() {
        return isOneOf(MARIADB) ? 1 : 0;
    }

    /** Nanoseconds as exact as the database keeps them. */
    static int nanos(int nanos) {
        return nanos - nanos % finestNanos();
    }

    /** What lets rows be deleted that others refer to, up to the end of the session. */
    static String noForeignKeys() {
        return switch (CURRENT) {
            case SQLITE -> "PRAGMA defer_foreign_keys = ON";
            case H2 -> "SET REFERENTIAL_INTEGRITY FALSE";
            case POSTGRESQL -> "SET session_replication_role = replica";
            case MARIADB -> "SET foreign_key_checks = 0";
        };
    }

    /** What is so on the database of this run. */
    static <T> T by(T sqlite, T h2, T postgresql, T mariadb) {
        return switch (CURRENT) {
            case SQLITE -> sqlite;
            case H2 -> h2;
            case POSTGRESQL -> postgresql;
            case MARIADB -> mariadb;
        };
    }

    /** An engine on an empty database. Embedded ones cost nothing; on a server all tests use one, which is emptied. */
    static Engine engine(StatementListener listener) {
        return builder().listener(listener).build();
    }

    /** The builder of an engine on an empty database, as {@link #engine}. */
    static EngineBuilder builder() {
        return switch (CURRENT) {
            case SQLITE -> Engine.builder("jdbc:sqlite::memory:");
            case H2 -> Engine.builder("jdbc:h2:mem:it" + NUMBER.incrementAndGet());
            case POSTGRESQL -> Engine.builder(SharedDatabase.of(TestServer.POSTGRESQL));
            case MARIADB -> Engine.builder(SharedDatabase.of(TestServer.MARIADB));
        };
    }
}
