package dev.athanor.internal.execute;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How an embedded database is connected to.
 *
 * @param url the JDBC URL that the driver gets
 * @param onConnect the statements that each new connection runs
 * @param inMemory whether the database lives only as long as a connection to it
 */
record EmbeddedDatabase(String url, List<String> onConnect, boolean inMemory) {
    private static final AtomicLong MEMORY_NUMBER = new AtomicLong();
    private static final String SQLITE_MEMORY = "jdbc:sqlite::memory:";

    /** Whether a URL is of a database in this process; all others are on a server. */
    static boolean is(Dialect dialect, String url) {
        return dialect == Dialects.SQLITE
                || dialect == Dialects.H2 && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
    }

    static EmbeddedDatabase of(Dialect dialect, String url, Duration lockTimeout) {
        if (dialect == Dialects.SQLITE) {
            return sqlite(dialect, url, lockTimeout);
        }
        return new EmbeddedDatabase(
                url,
                dialect.onConnect(lockTimeout.toMillis()),
                url.toLowerCase(Locale.ROOT).contains(":mem:"));
    }

    /**
     * In memory, each engine gets a database of its own in SQLite's {@code memdb} file system, where connections lock each
     * other out as they do on a file.
     */
    private static EmbeddedDatabase sqlite(Dialect dialect, String url, Duration lockTimeout) {
        List<String> onConnect = dialect.onConnect(lockTimeout.toMillis());
        boolean inMemory = url.equals(SQLITE_MEMORY) || url.equals("jdbc:sqlite:");
        String connected =
                inMemory ? "jdbc:sqlite:file:/athanor-" + MEMORY_NUMBER.incrementAndGet() + "?vfs=memdb" : url;
        return new EmbeddedDatabase(connected, onConnect, inMemory || url.contains("vfs=memdb"));
    }
}
