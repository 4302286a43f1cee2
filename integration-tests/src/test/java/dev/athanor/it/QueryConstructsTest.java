package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.partitionBy;
import static dev.athanor.query.Sql.rowNumber;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.with;
import static dev.athanor.query.Sql.withRecursive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.QPost;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.Row2;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries in queries, under names and beside each other. */
class QueryConstructsTest extends DatabaseTest {
    @BeforeEach
    void insertPosts() {
        Author ann = QAuthor.builder().name("ann").build();
        Author bob = QAuthor.builder().name("bob").build();
        given(
                ann,
                bob,
                post("a1", 10, ann),
                post("a2", 20, ann),
                post("b1", 5, bob),
                post("bob", 5, null),
                QAuthor.builder().name("idle").build());
    }

    private static Post post(String title, int views, @Nullable Author author) {
        return QPost.builder().title(title).views(views).author(author).build();
    }

    @Test
    @Row("C173")
    void commonTable_isWrittenOnceAndJoined() {
        DerivedTable busy = with("busy", select(POST.authorId, count().as("n")).groupBy(POST.authorId));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(AUTHOR.name, busy.get(count()))
                            .join(busy, busy.get(POST.authorId).eq(AUTHOR.id))
                            .orderBy(AUTHOR.id)))
                    .extracting(Object::toString)
                    .containsExactly("(ann, 2)", "(bob, 1)");
            assertStatements(
                    "WITH busy (author_id, n) AS (SELECT post.author_id, COUNT(*) AS n FROM post GROUP BY post.author_id)"
                            + " SELECT author.name, busy.n FROM author JOIN busy ON busy.author_id = author.id ORDER BY"
                            + " author.id");
        }
    }

    @Test
    @Row("C173")
    void recursiveCommonTable_givesTheObjectsOfATree() {
        given(QNode.builder()
                .name("root")
                .children(QNode.builder()
                        .name("child")
                        .children(QNode.builder().name("leaf").build())
                        .build())
                .build());
        QNode child = NODE.alias("child");
        DerivedTable tree = withRecursive("tree", select(NODE).where(NODE.name.eq("child")), self -> {
            QNode known = self.as(NODE);
            return select(child).from(known).join(known.children.to(child));
        });
        QNode found = tree.as(NODE);
        try (Session session = engine.openSession()) {
            Node leaf = session.one(select(NODE).where(NODE.name.eq("leaf")));
            recorder.clear();
            assertThat(session.list(select(found).orderBy(found.name.desc())))
                    .extracting(Node::getName)
                    .containsExactly("leaf", "child");
            assertStatements(
                    "WITH RECURSIVE tree (id, name, parent_id) AS (SELECT node.id, node.name, node.parent_id FROM"
                            + " node WHERE node.name = ? UNION ALL SELECT child.id, child.name, child.parent_id FROM tree JOIN"
                            + " node AS child ON tree.id = child.parent_id) SELECT tree.id, tree.name, tree.parent_id FROM tree"
                            + " ORDER BY tree.name DESC");
            assertThat(session.list(select(found)).get(1)).isSameAs(leaf);
        }
    }

    @Test
    @Row("C173")
    void entityOfAQuery_isTheObjectOfTheSession() {
        QPost best =
                select(POST).orderBy(POST.views.desc()).limit(1).asTable("best").as(POST);
        try (Session session = engine.openSession()) {
            Post known = session.one(select(POST).where(POST.title.eq("a2")));
            recorder.clear();
            assertThat(session.list(select(best))).containsExactly(known);
            assertStatements(
                    "SELECT best.id, best.title, best.views, best.author_id FROM (SELECT post.id AS id, post.title"
                            + " AS title, post.views AS views, post.author_id AS author_id FROM post ORDER BY post.views DESC"
                            + " LIMIT ?) AS best");
        }
    }

    @Test
    @Row("C173")
    void lateral_seesTheSourcesBefore_orIsRefused() {
        DerivedTable best = select(POST.title)
                .where(POST.authorId.eq(AUTHOR.id))
                .orderBy(POST.views.desc())
                .limit(1)
                .asLateral("best");
        Select<Row2<String, String>> query = select(AUTHOR.name, best.get(POST.title))
                .from(AUTHOR)
                .crossJoin(best)
                .orderBy(AUTHOR.id);
        try (Session session = engine.openSession()) {
            if (!ItDatabase.isOneOf(ItDatabase.POSTGRESQL)) {
                assertThatThrownBy(() -> session.list(query))
                        .isInstanceOf(QueryException.class)
                        .hasMessage(engine.dialect() + " has no LATERAL. Use a scalar sub-query, or number the rows by"
                                + " rowNumber().over(...) in a sub-query.");
                assertCount(0);
                return;
            }
            assertThat(session.list(query)).extracting(Object::toString).containsExactly("(ann, a2)", "(bob, b1)");
            assertStatements(
                    "SELECT author.name, best.title FROM author CROSS JOIN LATERAL (SELECT post.title AS title FROM"
                            + " post WHERE post.author_id = author.id ORDER BY post.views DESC LIMIT ?) AS best ORDER BY author.id");
        }
    }

    @Test
    @Row("C173")
    void queries_arePutTogether() {
        Select<String> authors = select(AUTHOR.name);
        Select<String> titles = select(POST.title);
        try (Session session = engine.openSession()) {
            assertThat(session.list(authors.union(titles).orderBy(AUTHOR.name)))
                    .containsExactly("a1", "a2", "ann", "b1", "bob", "idle");
            assertThat(session.list(authors.unionAll(titles))).hasSize(7);
            assertThat(session.list(authors.except(titles).orderBy(AUTHOR.name)))
                    .containsExactly("ann", "idle");
            assertThat(session.list(authors.intersect(titles))).containsExactly("bob");
            String first = "SELECT author.name FROM author ";
            String second = " SELECT post.title FROM post";
            assertStatements(
                    first + "UNION" + second + " ORDER BY 1",
                    first + "UNION ALL" + second,
                    first + "EXCEPT" + second + " ORDER BY 1",
                    first + "INTERSECT" + second);
        }
    }

    @Test
    @Row("C173")
    void windows_numberTheRowsOfAPart() {
        var place = rowNumber().over(partitionBy(POST.authorId).orderBy(POST.views.desc()));
        try (Session session = engine.openSession()) {
            List<Row2<String, Long>> rows =
                    session.list(select(POST.title, place).orderBy(POST.id));
            assertThat(rows).extracting(Object::toString).containsExactly("(a1, 2)", "(a2, 1)", "(b1, 1)", "(bob, 1)");
            assertStatements(
                    "SELECT post.title, ROW_NUMBER() OVER (PARTITION BY post.author_id ORDER BY post.views DESC)"
                            + " FROM post ORDER BY post.id");
        }
    }

    @Test
    @Row("C173")
    void rows_areSortedByWhatHasAName() {
        var twice = POST.views.times(2);
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(twice.as("twice")).orderBy(twice.desc())))
                    .containsExactly(40, 20, 10, 10);
        }
    }
}
