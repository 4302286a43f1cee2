package dev.athanor.it;

import static dev.athanor.it.SelectData.tag;
import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.query.Load.containsEager;
import static dev.athanor.query.Load.immediate;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.peers;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.blog.QComment;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.Tag;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options about the relationships of what an option loads. */
class LoadNestedTest extends DatabaseTest {
    @BeforeEach
    void insertAuthors() {
        Tag java = tag("java");
        Author ann = QAuthor.builder().name("ann").build();
        Author bob = QAuthor.builder().name("bob").build();
        given(
                QPost.builder()
                        .title("a1")
                        .views(1)
                        .author(ann)
                        .tags(java, tag("orm"))
                        .comments(QComment.builder().body("nice").build())
                        .build(),
                QPost.builder().title("a2").views(1).author(ann).tags(java).build(),
                QPost.builder()
                        .title("b1")
                        .views(1)
                        .author(bob)
                        .tags(tag("sql"))
                        .build(),
                QAuthor.builder().name("idle").build());
    }

    private static void assertTags(List<Author> authors) {
        assertThat(authors).extracting(Author::getName).containsExactly("ann", "bob", "idle");
        assertThat(authors.get(0).getPosts()).extracting(Post::getTitle).containsExactlyInAnyOrder("a1", "a2");
        assertThat(authors)
                .flatExtracting(Author::getPosts)
                .flatExtracting(post -> post.getTags())
                .extracting(tag -> tag.label())
                .containsExactlyInAnyOrder("java", "orm", "java", "sql");
    }

    @Test
    @Row("C152")
    void selectInBelowSelectIn_isAStatementForEach() {
        try (Session session = engine.openSession()) {
            List<Author> authors = session.list(select(AUTHOR)
                    .options(selectIn(AUTHOR.posts).then(selectIn(POST.tags), selectIn(POST.comments)))
                    .orderBy(AUTHOR.id));
            assertStatements(
                    "SELECT " + StatementTexts.AUTHOR + " FROM author ORDER BY author.id",
                    "SELECT " + StatementTexts.POST + " FROM post WHERE post.author_id " + StatementTexts.in(4),
                    "SELECT post_tag.post_id, " + StatementTexts.TAG
                            + " FROM tag JOIN post_tag ON tag.id = post_tag.tag_id WHERE post_tag.post_id "
                            + StatementTexts.in(4),
                    "SELECT comment.id, comment.body, comment.post_id FROM comment WHERE comment.post_id "
                            + StatementTexts.in(4));
            assertTags(authors);
            assertThat(authors)
                    .flatExtracting(Author::getPosts)
                    .flatExtracting(post -> post.getComments())
                    .hasSize(1);
            assertCount(0);
        }
    }

    @Test
    @Row("C152")
    void joinedBelowJoined_isOneStatement() {
        try (Session session = engine.openSession()) {
            List<Author> authors = session.list(select(AUTHOR)
                    .options(joined(AUTHOR.posts).then(joined(POST.tags)))
                    .orderBy(AUTHOR.id));
            assertStatements("SELECT " + StatementTexts.AUTHOR + ", " + StatementTexts.of(StatementTexts.POST, "post_1")
                    + ", " + StatementTexts.of(StatementTexts.TAG, "tag_1")
                    + " FROM author LEFT JOIN post AS post_1 ON author.id = post_1.author_id LEFT JOIN (post_tag AS"
                    + " post_tag_1 JOIN tag AS tag_1 ON tag_1.id = post_tag_1.tag_id) ON post_1.id = post_tag_1.post_id"
                    + " ORDER BY author.id");
            assertTags(authors);
            assertCount(0);
        }
    }

    @Test
    @Row("C152")
    void selectInBelowJoined_isTwoStatements() {
        try (Session session = engine.openSession()) {
            List<Author> authors = session.list(select(AUTHOR)
                    .options(joined(AUTHOR.posts).then(selectIn(POST.tags)))
                    .orderBy(AUTHOR.id));
            assertCount(2);
            assertTags(authors);
            assertCount(0);
        }
    }

    @Test
    void selectInBelowContainsEager_isTwoStatements() {
        try (Session session = engine.openSession()) {
            List<Post> posts = session.list(select(POST)
                    .join(POST.author)
                    .where(AUTHOR.name.eq("ann"))
                    .options(containsEager(POST.author).then(selectIn(AUTHOR.posts))));
            assertCount(2);
            assertThat(posts.get(0).getAuthor().getPosts()).containsExactlyInAnyOrderElementsOf(posts);
            assertCount(0);
        }
    }

    @Test
    void lazyBelowSelectIn_isOneStatementForEachObjectTouched() {
        try (Session session = engine.openSession()) {
            List<Author> authors = session.list(select(AUTHOR)
                    .options(selectIn(AUTHOR.posts).then(lazy(POST.tags)))
                    .orderBy(AUTHOR.id));
            assertCount(2);
            assertTags(authors);
            assertCount(3);
        }
    }

    @Test
    void peersBelowSelectIn_isOneStatementForAll() {
        try (Session session = engine.openSession()) {
            List<Tag> tags =
                    session.list(select(TAG).options(selectIn(TAG.posts).then(peers(POST.author))));
            assertCount(2);
            assertThat(tags)
                    .flatExtracting(Tag::posts)
                    .extracting(post -> post.getAuthor().getName())
                    .contains("ann", "bob");
            assertStatements("SELECT " + StatementTexts.AUTHOR + " FROM author WHERE author.id IN (?, ?)");
        }
    }

    @Test
    void peersBelowJoined_isOneStatementForAll() {
        try (Session session = engine.openSession()) {
            List<Tag> tags = session.list(select(TAG).options(joined(TAG.posts).then(peers(POST.author))));
            assertCount(1);
            assertThat(tags)
                    .flatExtracting(Tag::posts)
                    .extracting(post -> post.getAuthor().getName())
                    .contains("ann", "bob");
            assertStatements("SELECT " + StatementTexts.AUTHOR + " FROM author WHERE author.id IN (?, ?)");
        }
    }

    @Test
    void peersBelowImmediate_isOneStatementForAll() {
        try (Session session = engine.openSession()) {
            List<Author> authors =
                    session.list(select(AUTHOR).options(immediate(AUTHOR.posts)).orderBy(AUTHOR.id));
            assertCount(1 + 3);
            assertTags(authors);
            assertStatements("SELECT post_tag.post_id, " + StatementTexts.TAG
                    + " FROM tag JOIN post_tag ON tag.id = post_tag.tag_id WHERE post_tag.post_id "
                    + StatementTexts.in(4));
        }
    }

    @Test
    void anythingBelowWhatLoadsOnTouch_isRefused() {
        assertThatThrownBy(() -> peers(AUTHOR.posts).then(joined(POST.tags)))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "then(...) is for what is loaded with the query, and peers(Author.posts) is loaded when it is touched,"
                                + " if at all. Use selectIn(...), joined(...) or containsEager(...).");
        assertThatThrownBy(() -> lazy(AUTHOR.posts).then(selectIn(POST.tags))).isInstanceOf(QueryException.class);
    }

    @Test
    void inner_isForJoinedOnly() {
        assertThatThrownBy(() -> selectIn(AUTHOR.posts).inner())
                .isInstanceOf(QueryException.class)
                .hasMessage("inner() is for joined(Author.posts) only.");
    }
}
