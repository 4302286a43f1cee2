package dev.athanor.benchmark;

import static dev.athanor.benchmark.model.QAuthor.AUTHOR;
import static dev.athanor.query.Sql.select;

import dev.athanor.Engine;
import dev.athanor.benchmark.model.Author;
import dev.athanor.session.Session;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One session that reads a million rows in chunks and lets go of each chunk: a heap of 256 MB is enough for it, because a
 * session holds its objects weakly. The rows are in SQLite's memory, outside the heap.
 */
public final class ChunkedSession {
    private static final int ROWS = 1_000_000;
    private static final int CHUNK = 1_000;
    private static final String URL = "jdbc:sqlite:file:/athanor-chunks?vfs=memdb";

    private ChunkedSession() {}

    /** Reads the rows by JDBC, then by one session, and prints what each took. */
    public static void main(String[] args) throws SQLException {
        try (Engine engine = Engine.open(URL);
                Connection connection = DriverManager.getConnection(URL)) {
            engine.schema().createAll();
            fill(connection);
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows in chunks of %,d, heap %,d MB%n",
                    ROWS,
                    CHUNK,
                    megabytes(Runtime.getRuntime().maxMemory()));
            measure("JDBC", () -> readByJdbc(connection));
            measure("one session", () -> readBySession(engine));
        }
    }

    /** Something that reads all rows and returns the sum of their keys. */
    @FunctionalInterface
    private interface Reading {
        long run() throws SQLException;
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO author (id, name, email, age, created_at, bio)"
                    + " WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < " + ROWS + ")"
                    + " SELECT id, 'Author number ' || id, 'author' || id || '@example.org', 20 + id % 60,"
                    + " datetime('2024-01-01 12:00:00', id || ' minutes'),"
                    + " CASE WHEN id % 2 THEN 'Writes about many things; entry ' || id END FROM n");
        }
    }

    private static long readByJdbc(Connection connection) throws SQLException {
        long sum = 0;
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, name, email, age, created_at, bio"
                + " FROM author WHERE id > ? ORDER BY id LIMIT " + CHUNK)) {
            long last = 0;
            while (last < ROWS) {
                List<AuthorRow> chunk = new ArrayList<>();
                statement.setLong(1, last);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        chunk.add(new AuthorRow(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                Database.SQLITE.readDateTime(row, 5),
                                row.getString(6)));
                    }
                }
                for (AuthorRow author : chunk) {
                    last = author.id;
                    sum += last;
                }
            }
        }
        return sum;
    }

    private static long readBySession(Engine engine) {
        long sum = 0;
        try (Session session = engine.openSession()) {
            long last = 0;
            while (last < ROWS) {
                for (Author author : session.list(select(AUTHOR)
                        .where(AUTHOR.id.gt(last))
                        .orderBy(AUTHOR.id)
                        .limit(CHUNK))) {
                    last = author.getId();
                    sum += last;
                }
            }
        }
        return sum;
    }

    private static void measure(String what, Reading reading) throws SQLException {
        long collecting = collectionMillis();
        long collections = collections();
        long start = System.nanoTime();
        long sum = reading.run();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (sum != (long) ROWS * (ROWS + 1) / 2) {
            throw new IllegalStateException(what + " read other rows: their keys add up to " + sum);
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %,6d ms, of which %,5d ms in %d collections; old generation at most %,d MB%n",
                what,
                millis,
                collectionMillis() - collecting,
                collections() - collections,
                megabytes(oldGenerationPeak()));
    }

    private static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    /** The old generation holds what outlived the young one: its peak says what could not be let go of at once. */
    private static long oldGenerationPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getType() == MemoryType.HEAP && pool.getName().contains("Old Gen"))
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
