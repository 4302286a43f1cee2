package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QComment.COMMENT;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.keys.QInvoice.INVOICE;
import static dev.athanor.it.keys.QInvoiceLine.INVOICE_LINE;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.nested;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Comment;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.blog.QComment;
import dev.athanor.it.blog.QNode;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.QTag;
import dev.athanor.it.keys.QInvoice;
import dev.athanor.it.keys.QInvoiceLine;
import dev.athanor.query.Row2;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records with lists of records in them, each level by one more statement. */
class NestedListTest extends DatabaseTest {
    /** A comment as a page shows it. */
    record CommentView(Long id, String body) {}

    /** A post as a page shows it; copies its list, as records should. */
    record PostView(String title, @Nullable String author, List<CommentView> comments) {
        PostView {
            comments = List.copyOf(comments);
        }
    }

    /** An author with posts that have lists of their own. */
    record AuthorView(String name, List<TaggedPost> posts) {}

    /** A post with the names of its tags. */
    record TaggedPost(String title, List<String> tags, List<CommentView> comments) {}

    private void posts() {
        Author ann = QAuthor.builder().name("ann").build();
        given(
                QPost.builder()
                        .title("first")
                        .views(1)
                        .author(ann)
                        .tags(
                                QTag.builder().label("java").build(),
                                QTag.builder().label("sql").build())
                        .comments(comment("b"), comment("a"), comment("hidden"))
                        .build(),
                QPost.builder().title("second").views(2).build());
    }

    private static Comment comment(String body) {
        return QComment.builder().body(body).build();
    }

    @Test
    void list_isReadByOneMoreStatement_filteredAndOrdered() {
        posts();
        Select<PostView> views = select(
                        PostView::new,
                        POST.title,
                        POST.author().name,
                        POST.comments
                                .list(CommentView::new, COMMENT.id, COMMENT.body)
                                .where(COMMENT.body.ne("hidden"))
                                .orderBy(COMMENT.body))
                .orderBy(POST.title);
        try (Session session = engine.openSession()) {
            List<PostView> found = session.list(views);
            assertStatements(
                    "SELECT post.title, author_1.name, post.id FROM post LEFT JOIN author AS author_1 ON author_1.id ="
                            + " post.author_id ORDER BY post.title",
                    "SELECT comment.post_id, comment.id, comment.body FROM comment WHERE comment.body <> ? AND"
                            + " comment.post_id IN (?, ?) ORDER BY comment.body");
            assertThat(found).extracting(PostView::title).containsExactly("first", "second");
            assertThat(found).extracting(PostView::author).containsExactly("ann", null);
            assertThat(found.get(0).comments()).extracting(CommentView::body).containsExactly("a", "b");
            assertThat(found.get(1).comments()).isEmpty();
            assertThat(session.identityMap().keys()).isEmpty();
        }
    }

    /** Who wrote a post, and what else. */
    record Writer(Long id, String name, List<String> titles) {}

    /** A post with its writer as a record of its own. */
    record WrittenPost(String title, @Nullable Writer writer) {}

    @Test
    void nestedRecord_isMadeOfTheSameRow_andIsNullWhereThereIsNone() {
        posts();
        try (Session session = engine.openSession()) {
            List<WrittenPost> found = session.list(select(
                            WrittenPost::new,
                            POST.title,
                            nested(
                                    Writer::new,
                                    POST.author().id,
                                    POST.author().name,
                                    POST.author().posts.list(POST.title)))
                    .orderBy(POST.title));
            assertStatements(
                    "SELECT post.title, post.author_id, author_1.name, post.author_id FROM post LEFT JOIN author AS author_1"
                            + " ON author_1.id = post.author_id ORDER BY post.title",
                    "SELECT post.author_id, post.title FROM post WHERE post.author_id IN (?)");
            assertThat(found.get(0).writer().name()).isEqualTo("ann");
            assertThat(found.get(0).writer().titles()).containsExactly("first");
            assertThat(found.get(1)).isEqualTo(new WrittenPost("second", null));
            Row2<String, @Nullable WrittenPost> row = session.first(select(
                            POST.title,
                            nested(
                                    WrittenPost::new,
                                    POST.title,
                                    nested(Writer::new, POST.id, POST.title, POST.tags.list(TAG.label))))
                    .orderBy(POST.title));
            assertThat(row.v2().writer().titles()).containsExactlyInAnyOrder("java", "sql");
            assertThat(session.list(select(nested(Object::toString, POST.title)).orderBy(POST.title)))
                    .containsExactly("first", "second");
        }
    }

    @Test
    void lists_withinLists_areAStatementEach_whateverTheNumberOfRows() {
        posts();
        given(IntStream.range(0, 20)
                .mapToObj(i -> QAuthor.builder()
                        .name("x" + i)
                        .posts(QPost.builder().title("t" + i).views(0).build())
                        .build())
                .toArray());
        try (Session session = engine.openSession()) {
            List<AuthorView> views = session.list(select(
                            AuthorView::new,
                            AUTHOR.name,
                            AUTHOR.posts.list(
                                    TaggedPost::new,
                                    POST.title,
                                    POST.tags.list(TAG.label).orderBy(TAG.label.desc()),
                                    POST.comments.list(CommentView::new, COMMENT.id, COMMENT.body)))
                    .orderBy(AUTHOR.id));
            assertThat(views).hasSize(21);
            TaggedPost first = views.get(0).posts().get(0);
            assertThat(first.tags()).containsExactly("sql", "java");
            assertThat(first.comments()).hasSize(3);
            assertThat(views.get(20).posts()).extracting(TaggedPost::title).containsExactly("t19");
            assertThat(recorder.sql()).hasSize(4);
            assertThat(recorder.sql().get(2))
                    .startsWith(
                            SqlRecorder.forms("SELECT post_tag.post_id, tag.label FROM tag JOIN post_tag ON tag.id ="
                                    + " post_tag.tag_id WHERE post_tag.post_id IN (?, ")[0]);
        }
    }

    @Test
    void list_ofEntities_putsThemIntoTheSession() {
        posts();
        try (Session session = engine.openSession()) {
            Row2<String, List<Comment>> row = session.first(
                    select(POST.title, POST.comments.list(COMMENT)).where(POST.title.eq("first")));
            assertThat(row.v2()).hasSize(3).allMatch(session::contains);
            assertThat(session.list(select(POST.comments.list(COMMENT.body)).orderBy(POST.title)))
                    .hasSize(2)
                    .last()
                    .isEqualTo(List.of());
        }
    }

    @Test
    void list_ofACompositeKey_andOfTheOrderOfTheMapping() {
        given(
                QInvoice.builder()
                        .book(1)
                        .number(1)
                        .lines(line(2, 20), line(1, 10))
                        .build(),
                QInvoice.builder().book(1).number(2).lines(line(1, 30)).build());
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(INVOICE.lines.list(INVOICE_LINE.amount)).orderBy(INVOICE.number)))
                    .containsExactly(List.of(10, 20), List.of(30));
            assertStatements(
                    "SELECT invoice.book, invoice.nr FROM invoice ORDER BY invoice.nr",
                    "SELECT invoice_line.book, invoice_line.nr, invoice_line.amount FROM invoice_line WHERE"
                            + " invoice_line.book = ? AND invoice_line.nr = ? OR invoice_line.book = ? AND"
                            + " invoice_line.nr = ? ORDER BY invoice_line.line, invoice_line.book, invoice_line.nr");
        }
    }

    private static dev.athanor.it.keys.InvoiceLine line(int number, int amount) {
        return QInvoiceLine.builder().line(number).amount(amount).build();
    }

    @Test
    void list_ofTheOwnTable_andOfAnAlias() {
        given(QNode.builder()
                .name("root")
                .children(
                        QNode.builder().name("b").build(),
                        QNode.builder().name("a").build())
                .build());
        QNode child = NODE.alias("child");
        try (Session session = engine.openSession()) {
            Row2<String, List<String>> plain =
                    session.one(select(NODE.name, NODE.children.list(NODE.name).orderBy(NODE.name))
                            .where(NODE.parent.isNull()));
            assertThat(plain.v2()).containsExactly("a", "b");
            Row2<String, List<String>> aliased = session.one(select(
                            NODE.name,
                            NODE.children.to(child).and(child.name.eq("a")).list(child.name))
                    .where(NODE.parent.isNull()));
            assertThat(aliased.v2()).containsExactly("a");
            assertThat(recorder.sql().get(3))
                    .isEqualTo(
                            SqlRecorder.forms(
                                    "SELECT child.parent_id, child.name FROM node AS child WHERE child.name = ?"
                                            + " AND child.parent_id IN (?)")[0]);
        }
    }

    @Test
    void rowsWithoutAnOwner_haveAnEmptyList_andRowsOfOneOwnerTheSame() {
        posts();
        try (Session session = engine.openSession()) {
            List<Row2<String, List<String>>> byAuthor = session.list(
                    select(POST.title, POST.author().posts.list(POST.title)).orderBy(POST.title));
            assertThat(byAuthor).extracting(Row2::v2).containsExactly(List.of("first"), List.of());
            List<Row2<String, List<String>>> byTag = session.list(select(TAG.label, POST.comments.list(COMMENT.body))
                    .from(POST)
                    .join(POST.tags));
            assertThat(byTag).hasSize(2).allSatisfy(row -> assertThat(row.v2()).hasSize(3));
        }
    }

    @Test
    void pageAndStream_readListsForTheirRows() {
        given(IntStream.range(0, 1_100)
                .mapToObj(i -> QPost.builder()
                        .title("p" + (1_000 + i))
                        .views(i)
                        .comments(comment("c" + i))
                        .build())
                .toArray());
        Select<Row2<Integer, List<String>>> query =
                select(POST.views, POST.comments.list(COMMENT.body)).orderBy(POST.views);
        try (Session session = engine.openSession()) {
            assertThat(session.list(query.limit(2).offset(5)))
                    .extracting(Row2::v2)
                    .containsExactly(List.of("c5"), List.of("c6"));
            assertCount(2);
            assertThat(session.list(query))
                    .hasSize(1_100)
                    .allSatisfy(row -> assertThat(row.v2()).containsExactly("c" + row.v1()));
            assertCount(1 + 3);
            try (Stream<Row2<Integer, List<String>>> rows = session.stream(query)) {
                assertThat(rows)
                        .hasSize(1_100)
                        .allSatisfy(row -> assertThat(row.v2()).containsExactly("c" + row.v1()));
            }
        }
    }

    @Test
    void list_ofWhatIsNotFlushed_isFlushedBefore_andMeetsCriteria() {
        posts();
        try (Session session = engine.sessions(o -> o.criteria(COMMENT, comment -> comment.body.ne("a")))
                .openSession()) {
            Post first = session.one(select(POST).where(POST.title.eq("first")));
            session.add(QComment.builder().body("new").postId(first.getId()).build());
            assertThat(session.one(select(POST.comments.list(COMMENT.body).orderBy(COMMENT.body))
                            .where(POST.title.eq("first"))))
                    .containsExactly("b", "hidden", "new");
        }
    }

    @Test
    void queries_areEqualByTheirLists() {
        Select<?> one = select(POST.title, POST.comments.list(COMMENT.body));
        assertThat(select(POST.title, POST.comments.list(COMMENT.body)))
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
        assertThat(select(POST.title, POST.comments.list(COMMENT.body).where(COMMENT.body.eq("x"))))
                .isNotEqualTo(one);
        assertThat(one).hasToString("SELECT post.title, post.id FROM post");
        assertThat(POST.comments.list(COMMENT.body)).hasToString("Post.comments.list(...)");
    }

    @Test
    void list_whereARowIsNotOneOfASource_isRefused() {
        var list = POST.comments.list(COMMENT.body);
        String refused =
                "Post.comments.list(...) is a list for each row of a query's sources, so it cannot be selected ";
        assertRefused(
                () -> select(list).distinct().spec(), refused + "by a query with groupBy, distinct or distinctOn.");
        assertRefused(() -> select(count(POST.id), list).groupBy(POST.id).spec(), refused + "by a query with groupBy");
        String part = refused + "in a sub-query, a part of a UNION or an INSERT.";
        assertRefused(() -> select(list).union(select(list)).spec(), part);
        assertRefused(() -> select(list).asTable("x"), part);
        assertRefused(() -> exists(select(list)), part);
        String aggregate = refused + "beside an aggregate, which makes one row of many.";
        assertRefused(() -> select(count(POST.id), list).spec(), aggregate);
        assertRefused(() -> POST.comments.list(count(COMMENT.id)), "An aggregate makes one row of many");
        assertRefused(() -> deleteFrom(POST).everywhere().returning(list), refused + "by returning(...).");
    }

    private static void assertRefused(Supplier<?> work, String message) {
        assertThatThrownBy(work::get).isInstanceOf(QueryException.class).hasMessageStartingWith(message);
    }
}
