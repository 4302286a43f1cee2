package dev.athanor.it;

import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.blog.QComment.COMMENT;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.Comment;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QComment;
import dev.athanor.session.Session;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A one-to-many without another side: the child knows a column only. */
class OneWayTest extends DatabaseTest {
    private static final String INSERT_COMMENT = "INSERT INTO comment (body, post_id) VALUES (?, ?) RETURNING id";
    private static final String UPDATE_COMMENT = "UPDATE comment SET post_id = ? WHERE comment.id = ?";

    @Test
    void children_getTheKeyOfTheirParentAtTheFlush() {
        Post post = post("first");
        Comment comment = comment("good");
        post.getComments().add(comment);
        assertThat(comment.getPostId()).isNull();
        try (Session session = engine.openSession()) {
            session.add(post);
            session.commit();
            assertStatements(
                    "INSERT INTO post (title, views, author_id) VALUES (?, ?, ?) RETURNING id", INSERT_COMMENT);
            assertThat(comment.getPostId()).isEqualTo(1L);
            assertThat(post.getComments()).containsExactly(comment);
        }
    }

    @Test
    void removing_clearsTheColumn_andMovingChangesIt() {
        Post first = post("first");
        Post second = post("second");
        first.getComments().addAll(List.of(comment("a"), comment("b")));
        given(first, second);
        try (Session session = engine.openSession()) {
            Post from = session.getOne(POST, 1L);
            Post to = session.getOne(POST, 2L);
            Comment moved = from.getComments().get(0);
            Comment removed = from.getComments().get(1);
            from.getComments().clear();
            to.getComments().add(moved);
            recorder.clear();
            session.commit();
            assertStatements(UPDATE_COMMENT);
            assertThat(moved.getPostId()).isEqualTo(2L);
            assertThat(removed.getPostId()).isNull();
        }
    }

    @Test
    void addingToACollectionThatIsNotLoaded_loadsNothing() {
        Post post = post("first");
        post.getComments().add(comment("a"));
        given(post);
        try (Session session = engine.openSession()) {
            Post found = session.getOne(POST, 1L);
            recorder.clear();
            found.getComments().add(comment("b"));
            session.commit();
            assertStatements(INSERT_COMMENT);
            assertThat(found.getComments()).extracting(Comment::getBody).containsExactly("a", "b");
        }
    }

    @Test
    void deletingTheParent_clearsTheColumnOfItsChildren() {
        Post post = post("first");
        post.getComments().addAll(List.of(comment("a"), comment("b")));
        given(post);
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(POST, 1L));
            recorder.clear();
            session.commit();
            assertStatements(
                    "SELECT comment.id, comment.body, comment.post_id FROM comment WHERE comment.post_id = ?",
                    UPDATE_COMMENT,
                    "DELETE FROM post_tag WHERE post_tag.post_id = ?",
                    "DELETE FROM post WHERE post.id = ?");
            assertThat(session.list(select(COMMENT)))
                    .extracting(Comment::getPostId)
                    .containsExactly(null, null);
        }
    }

    @Test
    void column_canBeSetDirectly_whereTheClassDeclaresASetter() {
        given(post("first"), post("second"));
        try (Session session = engine.openSession()) {
            Comment comment = comment("a");
            comment.setPostId(1L);
            session.add(comment);
            session.commit();
            comment.setPostId(2L);
            recorder.clear();
            session.commit();
            assertStatements(UPDATE_COMMENT);
            assertThat(session.getOne(POST, 2L).getComments()).containsExactly(comment);
            assertThat(session.getOne(POST, 1L).getComments()).isEmpty();
        }
    }

    @Test
    @Row("C48")
    void reorderingAndRefilling_sendsNothing() {
        Post post = post("first");
        post.getComments().addAll(Arrays.asList(comment("a"), comment("b"), comment("c")));
        given(post);
        try (Session session = engine.openSession()) {
            List<Comment> comments = session.getOne(POST, 1L).getComments();
            List<Comment> all = List.copyOf(comments);
            recorder.clear();
            comments.clear();
            comments.add(all.get(2));
            comments.add(all.get(0));
            comments.add(all.get(1));
            session.commit();
            assertStatements();
        }
    }

    private static Comment comment(String body) {
        return QComment.builder().body(body).build();
    }
}
