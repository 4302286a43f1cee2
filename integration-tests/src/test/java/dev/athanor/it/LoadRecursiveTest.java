package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.query.Load.immediate;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.raiseAll;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.error.RaiseLoadException;
import dev.athanor.it.blog.Node;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trees and graphs that come level by level. */
class LoadRecursiveTest extends DatabaseTest {
    private static final String ROOT = "SELECT " + StatementTexts.NODE + " FROM node WHERE node.name = ? LIMIT ?";
    private static final String CHILDREN = "SELECT " + StatementTexts.NODE + " FROM node WHERE node.parent_id ";

    private void givenTree() {
        Node root = NewObjects.node("root");
        for (String name : List.of("a", "b")) {
            Node child = NewObjects.node(name);
            child.getChildren().addAll(List.of(NewObjects.node(name + 1), NewObjects.node(name + 2)));
            root.getChildren().add(child);
        }
        given(root);
    }

    @Test
    @Row("C152")
    void tree_isOneStatementALevel_andStopsAtTheLeaves() {
        givenTree();
        try (Session session = engine.openSession()) {
            Node root = session.one(select(NODE)
                    .where(NODE.name.eq("root"))
                    .options(selectIn(NODE.children).recursive()));
            assertStatements(ROOT, CHILDREN + "= ?", CHILDREN + StatementTexts.in(2), CHILDREN + StatementTexts.in(4));
            assertThat(names(root)).containsExactlyInAnyOrder("root", "a", "a1", "a2", "b", "b1", "b2");
            assertCount(0);
        }
    }

    @Test
    @Row("C152")
    void depth_isTheNumberOfLevels() {
        givenTree();
        try (Session session = engine.openSession()) {
            Node root = session.one(select(NODE)
                    .where(NODE.name.eq("root"))
                    .options(selectIn(NODE.children).recursive(2), raiseAll()));
            assertStatements(ROOT, CHILDREN + "= ?", CHILDREN + StatementTexts.in(2));
            Node leaf = root.getChildren().get(0).getChildren().get(0);
            assertThatThrownBy(() -> leaf.getChildren().size()).isInstanceOf(RaiseLoadException.class);
        }
    }

    @Test
    void circle_endsWhereItComesBack_andNestedOptionsHoldOnEachLevel() {
        Node one = NewObjects.node("one");
        Node two = NewObjects.node("two");
        one.getLinks().add(two);
        two.getLinks().add(one);
        two.getChildren().add(NewObjects.node("child"));
        given(one);
        try (Session session = engine.openSession()) {
            Node found = session.one(select(NODE)
                    .where(NODE.name.eq("one"))
                    .options(selectIn(NODE.links).then(selectIn(NODE.children)).recursive()));
            recorder.clear();
            assertThat(found.getLinks()).extracting(Node::getName).containsExactly("two");
            assertThat(found.getLinks().get(0).getLinks()).containsExactly(found);
            assertThat(found.getLinks().get(0).getChildren()).hasSize(1);
            assertThat(found.getChildren()).isEmpty();
            assertCount(0);
        }
    }

    @Test
    @Row("C151")
    void immediate_isOneStatementPerObject_andNoneForWhatTheSessionHas() {
        givenTree();
        try (Session session = engine.openSession()) {
            List<Node> all = session.list(select(NODE).options(immediate(NODE.children)));
            assertThat(all).hasSize(7);
            assertCount(1 + 7);
        }
        try (Session session = engine.openSession()) {
            List<Node> all = session.list(select(NODE).options(immediate(NODE.parent)));
            assertCount(1);
            assertThat(all).filteredOn(node -> node.getParent() == null).hasSize(1);
            assertCount(0);
        }
    }

    @Test
    void recursion_isForOwnEntities_byStatementsOfTheirOwn() {
        assertThatThrownBy(() -> selectIn(AUTHOR.posts).recursive())
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "selectIn(Author.posts).recursive(...) is for a relationship that leads to its own entity. Use"
                                + " then(...).");
        assertThatThrownBy(() -> joined(NODE.children).recursive())
                .isInstanceOf(QueryException.class)
                .hasMessage("joined(Node.children).recursive(...) goes on by further statements, level by level. Use"
                        + " selectIn(...).recursive(...).");
        assertThatThrownBy(() -> selectIn(NODE.children).recursive(0))
                .isInstanceOf(QueryException.class)
                .hasMessage("selectIn(Node.children).recursive(0) loads nothing: the depth is 1 or more.");
    }

    private static List<String> names(Node node) {
        List<String> names = new ArrayList<>(List.of(node.getName()));
        node.getChildren().forEach(child -> names.addAll(names(child)));
        return names;
    }
}
