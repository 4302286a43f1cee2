package dev.athanor.it;

import static dev.athanor.it.NewObjects.node;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.blog.Node;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that refer to rows of the same table: trees in their order, circles by an UPDATE of their own. */
class TreeTest extends DatabaseTest {
    private static final String INSERT = "INSERT INTO node (name, parent_id) VALUES (?, ?) RETURNING id";
    private static final String INSERT_WITH_KEY = "INSERT INTO node (id, name, parent_id) VALUES (?, ?, ?)";
    private static final String UPDATE_PARENT = "UPDATE node SET parent_id = ? WHERE node.id = ?";
    private static final String DELETE = "DELETE FROM node WHERE node.id = ?";

    @Test
    @Row("C57")
    void tree_isInsertedParentsFirst_aLevelAtATime() {
        Node leaf = node("leaf");
        Node middle = parentOf("middle", leaf);
        Node other = node("other");
        Node root = parentOf("root", middle, other);
        try (Session session = engine.openSession()) {
            session.add(leaf);
            session.addAll(root);
            session.commit();
            assertThat(recorder.sql()).containsExactly(SqlRecorder.forms(INSERT, INSERT, INSERT));
            assertThat(recorder.statements())
                    .extracting(StatementEvent::binds)
                    .containsExactly(
                            List.of(Arrays.asList("root", null)),
                            List.of(List.of("middle", 1L), List.of("other", 1L)),
                            List.of(List.of("leaf", 2L)));
            assertThat(root.getChildren()).containsExactly(middle, other);
        }
    }

    @Test
    @Row("C57")
    void tree_isDeletedChildrenFirst() {
        given(parentOf("root", parentOf("middle", node("leaf")), node("other")));
        try (Session session = engine.openSession()) {
            session.delete(session.one(select(NODE).where(NODE.name.eq("root"))));
            recorder.clear();
            session.commit();
            List<StatementEvent> deletes = recorder.statements().stream()
                    .filter(event -> event.sql().equals(DELETE))
                    .toList();
            assertThat(deletes)
                    .extracting(StatementEvent::binds)
                    .containsExactly(List.of(List.of(3L), List.of(4L)), List.of(List.of(2L)), List.of(List.of(1L)));
            assertThat(session.list(select(NODE))).isEmpty();
        }
    }

    @Test
    @Row("C58")
    void circleOfPendingRows_isClosedByAnUpdate() {
        Node first = node("first");
        Node second = node("second");
        first.setParent(second);
        second.setParent(first);
        try (Session session = engine.openSession()) {
            session.add(first);
            session.commit();
            assertStatements(INSERT, INSERT, UPDATE_PARENT);
            assertThat(first.getParent()).isSameAs(second);
            assertThat(second.getParent()).isSameAs(first);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(NODE.name, NODE.id).orderBy(NODE.id.asc())))
                    .hasSize(2);
            Node found = session.one(select(NODE).where(NODE.name.eq("first")));
            assertThat(found.getParent())
                    .isNotNull()
                    .extracting(Node::getParent)
                    .isSameAs(found);
        }
    }

    @Test
    @Row("C58")
    void rowThatRefersToItself_isClosedByAnUpdate() {
        Node self = node("self");
        self.setParent(self);
        try (Session session = engine.openSession()) {
            session.add(self);
            session.commit();
            assertStatements(INSERT, UPDATE_PARENT);
            assertThat(self.getParent()).isSameAs(self);
            session.delete(self);
            session.commit();
            assertThat(session.list(select(NODE))).isEmpty();
        }
    }

    @Test
    void circleOfRowsWithKeys_isClosedByAnUpdateToo() {
        Node first = node("first");
        Node second = node("second");
        first.setParent(second);
        second.setParent(first);
        try (Session session = engine.openSession()) {
            session.add(first);
            session.flush();
            session.rollback();
            assertThat(Inspect.state(first)).isEqualTo(EntityState.TRANSIENT);
            session.add(first);
            recorder.clear();
            session.commit();
            assertStatements(INSERT_WITH_KEY, INSERT_WITH_KEY, UPDATE_PARENT);
            assertThat(first.getParent()).isSameAs(second);
            assertThat(second.getParent()).isSameAs(first);
        }
    }

    @Test
    @Row("C58")
    void circleOfPersistentRows_isOneBatchOfUpdates() {
        given(node("first"), node("second"), node("self"));
        try (Session session = engine.openSession()) {
            Node first = session.getOne(NODE, 1L);
            Node second = session.getOne(NODE, 2L);
            Node self = session.getOne(NODE, 3L);
            first.setParent(second);
            second.setParent(first);
            self.setParent(self);
            recorder.clear();
            session.commit();
            assertThat(recorder.statements().get(0).binds())
                    .containsExactly(List.of(2L, 1L), List.of(1L, 2L), List.of(3L, 3L));
            assertStatements(UPDATE_PARENT);
            assertThat(first.getParent()).isSameAs(second);
            assertThat(second.getParent()).isSameAs(first);
            assertThat(self.getParent()).isSameAs(self);
        }
    }

    @Test
    void circleOfPersistentRows_isDeletedAfterAnUpdate() {
        Node first = node("first");
        Node second = node("second");
        first.setParent(second);
        second.setParent(first);
        given(first);
        try (Session session = engine.openSession()) {
            session.list(select(NODE)).forEach(session::delete);
            session.commit();
            assertThat(recorder.sql()).endsWith(UPDATE_PARENT, DELETE, DELETE);
            assertThat(session.list(select(NODE))).isEmpty();
        }
    }

    @Test
    void movingABranch_updatesOneRow() {
        given(parentOf("root", parentOf("branch", node("leaf")), node("target")));
        try (Session session = engine.openSession()) {
            Node branch = session.one(select(NODE).where(NODE.name.eq("branch")));
            branch.setParent(session.one(select(NODE).where(NODE.name.eq("target"))));
            recorder.clear();
            session.commit();
            assertStatements(UPDATE_PARENT);
        }
    }

    private static Node parentOf(String name, Node... children) {
        Node parent = node(name);
        parent.getChildren().addAll(List.of(children));
        return parent;
    }
}
