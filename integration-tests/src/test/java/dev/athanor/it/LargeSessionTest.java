package dev.athanor.it;

import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.blog.Node;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One session that reads many rows in chunks and lets go of each holds no more than a chunk. */
class LargeSessionTest extends DatabaseTest {
    private static final int CHUNK = 1_000;

    @Test
    void hundredThousandRows_areReadInChunks() {
        readInChunks(100_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "athanor.long", matches = "true")
    void millionRows_areReadInChunks() {
        readInChunks(1_000_000);
    }

    @Test
    void hundredThousandRows_areStreamed() {
        insertNodes(100_000);
        try (Session session = engine.openSession()) {
            try (Stream<Node> nodes = session.stream(select(NODE).orderBy(NODE.id.asc()))) {
                assertThat(nodes.mapToLong(Node::getId).sum()).isEqualTo(100_000L * 100_001 / 2);
            }
            assertCount(1);
            letGo(session);
        }
    }

    @Test
    void chunksThatAreChanged_areWrittenAndLetGo() {
        insertNodes(10 * CHUNK);
        try (Session session = engine.openSession()) {
            for (long after = 0; after < 10 * CHUNK; after += CHUNK) {
                session.list(chunk(after)).forEach(node -> node.setName("renamed " + node.getId()));
                session.commit();
            }
            letGo(session);
            assertThat(session.one(select(count()).from(NODE).where(NODE.name.like("renamed %"))))
                    .isEqualTo(10L * CHUNK);
        }
    }

    private void readInChunks(int rows) {
        insertNodes(rows);
        try (Session session = engine.openSession()) {
            long sum = 0;
            for (long after = 0; after < rows; after += CHUNK) {
                for (Node node : session.list(chunk(after))) {
                    sum += node.getId();
                }
            }
            assertThat(sum).isEqualTo(rows * (rows + 1L) / 2);
            assertCount(rows / CHUNK);
            letGo(session);
        }
    }

    private static Select<Node> chunk(long after) {
        return select(NODE).where(NODE.id.gt(after)).orderBy(NODE.id.asc()).limit(CHUNK);
    }

    private static void letGo(Session session) {
        for (int i = 0; i < 100 && session.identityMap().size() > CHUNK; i++) {
            System.gc();
        }
        assertThat(session.identityMap().size()).isLessThanOrEqualTo(CHUNK);
    }

    private void insertNodes(int rows) {
        try (Session session = engine.openSession()) {
            for (long from = 1; from <= rows; from += CHUNK) {
                List<Long> ids = new ArrayList<>(
                        LongStream.range(from, from + CHUNK).boxed().toList());
                assertThat(session.execute(insert(NODE).rows(ids, (id, row) -> {
                            row.set(NODE.id, id);
                            row.set(NODE.name, "node " + id);
                        })))
                        .isEqualTo(CHUNK);
            }
            session.commit();
        }
        recorder.clear();
    }
}
