package dev.athanor.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parents with ten children each, all of which do not fit into the memory of the JVM that reads them: a stream holds those of a chunk,
 * however they are loaded. A million children, or a tenth in a smaller JVM.
 */
@Tag("each-database")
@RunsOn(
        value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL},
        because = "the drivers of the others take a result into memory when another statement runs")
class LargeGraphTest {
    private static final boolean LONG = Boolean.getBoolean("athanor.long");
    private static final int PARENTS = LONG ? 100_000 : 10_000;
    private static final int CHILDREN = 10;
    private static final int MEGABYTES = LONG ? 64 : 20;

    @TempDir
    private Path directory;

    private @Nullable TestDatabase database;
    private String url;

    @BeforeEach
    void insertRows() {
        if (ItDatabase.isOneOf(ItDatabase.SQLITE)) {
            url = "jdbc:sqlite:" + directory.resolve("large.db");
        } else {
            database = TestServer.POSTGRESQL.newDatabase();
            url = database.url();
        }
        try (Engine engine = Engine.open(url)) {
            engine.schema().createAll();
            engine.useTransaction(session -> {
                session.handle()
                        .execute("INSERT INTO node (id, name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1"
                                + " FROM n WHERE i < " + PARENTS
                                + ") SELECT i, 'node 00000000000000000000000000000000000' FROM n");
                for (int child = 1; child <= CHILDREN; child++) {
                    session.handle()
                            .execute("INSERT INTO node (id, name, parent_id) SELECT id + " + child * PARENTS
                                    + ", name, id FROM node WHERE parent_id IS NULL");
                }
            });
        }
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"selectIn", "touched"})
    void stream_holdsAChunkWithItsChildren(String how) throws IOException, InterruptedException {
        ForkedJvm.Outcome outcome = new ForkedJvm().heap(MEGABYTES).run(GraphMain.class, url, how);
        assertThat(outcome.exit()).as(outcome.errors()).isZero();
        long rows = (long) PARENTS * (CHILDREN + 1);
        assertThat(outcome.output()).isEqualTo(String.valueOf(rows * (rows + 1) / 2));
    }

    @Test
    void list_ofTheSame_doesNotFit() throws IOException, InterruptedException {
        ForkedJvm.Outcome outcome = new ForkedJvm().heap(MEGABYTES).run(GraphMain.class, url, "list");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).contains("OutOfMemoryError");
    }
}
