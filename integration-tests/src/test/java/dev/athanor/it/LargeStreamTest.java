package dev.athanor.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are larger than the memory of the JVM that reads them: a million rows, or a tenth in a smaller one. */
@Tag("each-database")
class LargeStreamTest {
    private static final boolean LONG = Boolean.getBoolean("athanor.long");
    private static final int ROWS = LONG ? 1_000_000 : 100_000;
    /** H2 is in the same JVM. */
    private static final int MEGABYTES = LONG ? 64 : ItDatabase.isOneOf(ItDatabase.H2) ? 26 : 20;

    @TempDir
    private Path directory;

    private TestDatabase database;
    private String url;

    @BeforeEach
    void insertRows() {
        switch (ItDatabase.current()) {
            case SQLITE -> url = "jdbc:sqlite:" + directory.resolve("large.db");
            // H2 measures what it holds by the machine's memory, not by the JVM's, unless it is told
            case H2 -> url = "jdbc:h2:" + directory.resolve("large") + ";MAX_MEMORY_ROWS=1000;CACHE_SIZE=2048";
            case POSTGRESQL -> database = TestServer.POSTGRESQL.newDatabase();
            case MARIADB -> database = TestServer.MARIADB.newDatabase();
        }
        if (database != null) {
            url = database.url();
        }
        try (Engine engine = Engine.open(url)) {
            engine.schema().createAll();
            engine.useTransaction(session -> session.handle().execute(insert()));
        }
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"entities", "columns"})
    @Row("C181")
    void stream_readsMoreThanFitsIntoMemory(String what) throws IOException, InterruptedException {
        ForkedJvm.Outcome outcome = new ForkedJvm().heap(MEGABYTES).run(StreamMain.class, url, what);
        assertThat(outcome.exit()).as(outcome.errors()).isZero();
        assertThat(outcome.output()).isEqualTo(String.valueOf(ROWS * (ROWS + 1L) / 2));
    }

    @Test
    @Row("C181")
    void list_ofTheSameRows_doesNotFit() throws IOException, InterruptedException {
        ForkedJvm.Outcome outcome = new ForkedJvm().heap(MEGABYTES).run(StreamMain.class, url, "list");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).contains("OutOfMemoryError");
    }

    private static String insert() {
        String into = "INSERT INTO node (id, name) ";
        return switch (ItDatabase.current()) {
            case SQLITE ->
                into + "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS
                        + ") SELECT i, 'node ' || printf('%035d', i) FROM n";
            case H2 -> into + "SELECT x, 'node ' || LPAD(x, 35, '0') FROM SYSTEM_RANGE(1, " + ROWS + ")";
            case POSTGRESQL ->
                into + "SELECT i, 'node ' || LPAD(i::text, 35, '0') FROM generate_series(1, " + ROWS + ") AS i";
            case MARIADB -> into + "SELECT seq, CONCAT('node ', LPAD(seq, 35, '0')) FROM seq_1_to_" + ROWS;
        };
    }
}
