package dev.athanor.it;

import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.blog.Node;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships of a large result, of which little is touched: what is loaded, and what is held, are a chunk and not the result. */
class LargeLoadTest extends DatabaseTest {
    private static final int CHUNK = 500;
    private static final int PAGE = 16;
    private static final int DOUBLED = 17;
    private static final int PARENTS = 1 << DOUBLED;
    private static final Select<Node> QUERY =
            select(NODE).where(NODE.parent.isNull()).orderBy(NODE.id);

    /** 131,072 parents with a child each. */
    @BeforeEach
    void insertNodes() {
        engine.useTransaction(session -> {
            session.handle().execute("INSERT INTO node (id, name) VALUES (1, 'node')");
            for (int i = 0; i < DOUBLED; i++) {
                session.handle().execute("INSERT INTO node (id, name) SELECT id + " + (1 << i) + ", name FROM node");
            }
            session.handle()
                    .execute("INSERT INTO node (id, name, parent_id) SELECT id + " + PARENTS + ", name, id FROM node");
        });
        recorder.clear();
    }

    private static Node touched(List<Node> parents) {
        Node parent = parents.get(PARENTS / 2);
        assertThat(parent.getChildren()).hasSize(1);
        return parent;
    }

    private static void collectUntilAtMost(Session session, int objects) {
        for (int i = 0; i < 200 && session.identityMap().size() > objects; i++) {
            System.gc();
        }
        assertThat(session.identityMap().size()).isLessThanOrEqualTo(objects);
    }

    @Test
    void oneTouch_loadsOneChunk() {
        try (Session session = engine.openSession()) {
            List<Node> parents = session.list(QUERY);
            assertThat(session.identityMap().size()).isEqualTo(PARENTS);
            recorder.clear();
            Node parent = touched(parents);
            assertStatements(
                    "SELECT " + StatementTexts.NODE + " FROM node WHERE node.parent_id " + StatementTexts.in(CHUNK));
            assertThat(session.identityMap().size()).isEqualTo(PARENTS + CHUNK);
            int around = parents.indexOf(parent);
            assertThat(parents.get(around + CHUNK / 2).getChildren()).hasSize(1);
            assertCount(0);
            assertThat(parents.get(around + 2 * CHUNK).getChildren()).hasSize(1);
            assertCount(1);
            assertThat(session.identityMap().size()).isEqualTo(PARENTS + 2 * CHUNK);
        }
    }

    @Test
    void resultThatIsLetGoOf_isFreed_alsoAfterALoad() {
        try (Session session = engine.openSession()) {
            WeakReference<Node> parent = new WeakReference<>(touched(session.list(QUERY)));
            collectUntilAtMost(session, 0);
            assertThat(parent.refersTo(null)).isTrue();
        }
    }

    /** What was loaded together refers to each other page by page, and to nothing else of the result. */
    @Test
    void objectThatIsHeld_keepsItsChunk_notTheResult() {
        try (Session session = engine.openSession()) {
            Node parent = touched(session.list(QUERY));
            collectUntilAtMost(session, 2 * (CHUNK + PAGE));
            recorder.clear();
            assertThat(parent.getChildren()).hasSize(1);
            assertCount(0);
        }
        try (Session session = engine.openSession()) {
            Node untouched = session.list(QUERY).get(PARENTS / 2);
            collectUntilAtMost(session, PAGE);
            assertThat(untouched.getChildren()).hasSize(1);
        }
    }
}
