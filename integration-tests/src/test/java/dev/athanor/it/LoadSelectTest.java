package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One statement for each object: what {@code loading = SELECT} and {@code lazy(...)} ask for. */
class LoadSelectTest extends DatabaseTest {
    private static final String POSTS = "SELECT " + StatementTexts.POST + " FROM post";
    private static final String BY_AUTHOR = POSTS + " WHERE post.author_id = ?";
    private static final String AUTHOR_BY_KEY = "SELECT " + StatementTexts.AUTHOR + " FROM author WHERE author.id = ?";

    @Test
    @Row("S115")
    void toOne_isOneStatementForEachDistinctParent() {
        given(
                SelectData.author("ann", "a1", "a2", "a3", "a4"),
                SelectData.author("bob", "b1", "b2"),
                SelectData.author("cid", "c1"),
                QPost.builder().title("free").views(0).build());
        try (Session session = engine.openSession()) {
            List<Post> posts = session.list(select(POST).orderBy(POST.title));
            assertThat(posts)
                    .extracting(Post::getAuthor)
                    .extracting(author -> author == null ? null : author.getName())
                    .containsExactly("ann", "ann", "ann", "ann", "bob", "bob", "cid", null);
            assertThat(posts.get(0).getAuthor()).isSameAs(posts.get(3).getAuthor());
            assertStatements(POSTS + " ORDER BY post.title", AUTHOR_BY_KEY, AUTHOR_BY_KEY, AUTHOR_BY_KEY);
        }
    }

    @Test
    @Row({"S115", "C145"})
    void toOne_whoseTargetsAreInTheMap_needsNoStatement() {
        given(SelectData.author("ann", "a1", "a2"), SelectData.author("bob", "b1"));
        try (Session session = engine.openSession()) {
            List<Author> authors = session.list(select(AUTHOR));
            List<Post> posts = session.list(select(POST));
            recorder.clear();
            assertThat(posts).extracting(Post::getAuthor).hasSameElementsAs(authors);
            assertCount(0);
        }
    }

    @Test
    @Row({"S116", "C145"})
    void toMany_isSeenAsOneAndNStatements() {
        given(SelectData.authors(3));
        try (Session session = engine.openSession()) {
            for (Author author : session.list(select(AUTHOR))) {
                assertThat(author.getPosts()).hasSize(2);
                assertThat(author.getPosts()).hasSize(2);
            }
            assertStatements("SELECT " + StatementTexts.AUTHOR + " FROM author", BY_AUTHOR, BY_AUTHOR, BY_AUTHOR);
        }
    }

    @Test
    @Row("C145")
    void collection_isLoadedOnce_untilItExpires() {
        given(SelectData.author("ann", "a1", "a2"));
        try (Session session = engine.openSession()) {
            Author ann = session.getOne(AUTHOR, 1L);
            recorder.clear();
            assertThat(ann.getPosts()).hasSize(2);
            assertThat(ann.getPosts()).hasSize(2);
            assertStatements(BY_AUTHOR);
            session.expire(ann);
            assertThat(ann.getPosts()).hasSize(2);
            assertStatements(BY_AUTHOR);
        }
    }

    @Test
    void lazy_asksForOneStatementForEachObject() {
        given(SelectData.users(3));
        try (Session session = engine.openSession()) {
            for (User user : session.list(select(USER).options(lazy(USER.addresses)))) {
                assertThat(user.getAddresses()).hasSize(2);
            }
            String addresses = "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id = ?";
            assertStatements("SELECT " + StatementTexts.USER + " FROM user_account", addresses, addresses, addresses);
        }
    }
}
