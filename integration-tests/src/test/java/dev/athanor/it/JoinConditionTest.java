package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.Post;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joins on conditions, and the products that are refused where there is none. */
class JoinConditionTest extends DatabaseTest {
    private static final String ON = " FROM post JOIN author ON author.id = post.author_id";

    @BeforeEach
    void insertAuthors() {
        given(SelectData.author("ann", "a1", "a2"), SelectData.author("bob", "b1"));
    }

    @Test
    @Row("S88")
    void explicitOn_joinsButDoesNotFillTheRelationship() {
        try (Session session = engine.openSession()) {
            List<Post> posts = session.list(
                    select(POST).join(AUTHOR, AUTHOR.id.eq(POST.authorId)).orderBy(POST.id));
            assertStatements("SELECT " + StatementTexts.POST + ON + " ORDER BY post.id");
            assertThat(posts).extracting(Post::getTitle).containsExactly("a1", "a2", "b1");
            assertThat(posts).extracting(post -> post.getAuthor().getName()).containsExactly("ann", "ann", "bob");
            String author = "SELECT " + StatementTexts.AUTHOR + " FROM author WHERE author.id = ?";
            assertStatements(author, author);
        }
    }

    @Test
    void explicitOn_canBeAnyCondition() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(AUTHOR.name, POST.title)
                            .from(AUTHOR)
                            .leftJoin(POST, POST.authorId.eq(AUTHOR.id).and(POST.title.like("a%")))
                            .orderBy(AUTHOR.id, POST.id)))
                    .extracting(Object::toString)
                    .containsExactly("(ann, a1)", "(ann, a2)", "(bob, null)");
            assertStatements(
                    "SELECT author.name, post.title FROM author LEFT JOIN post ON post.author_id = author.id AND"
                            + " post.title LIKE ? ORDER BY author.id, post.id");
        }
    }

    @Test
    void conditionInWhere_connectsTwoTables() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(AUTHOR.name, POST.title).where(POST.authorId.eq(AUTHOR.id), AUTHOR.name.eq("bob"))))
                    .extracting(Object::toString)
                    .containsExactly("(bob, b1)");
            assertStatements("SELECT author.name, post.title FROM author, post WHERE post.author_id = author.id AND"
                    + " author.name = ?");
        }
    }

    @Test
    @Row("C175")
    void cartesianProduct_isRefusedBeforeItIsSent() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(AUTHOR, POST)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Nothing connects post with author: every row of one would meet every row of the other."
                            + " Join it on a relationship or a condition, or say .crossJoin(...) if that is meant.");
            assertThatThrownBy(() ->
                            session.list(select(AUTHOR.name).from(AUTHOR, POST).where(POST.title.eq("a1"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Nothing connects post with author");
            assertThatThrownBy(() -> session.list(
                            select(POST.title).from(AUTHOR).join(AUTHOR.posts).join(TAG, TAG.label.eq("x"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Nothing connects tag with author");
            assertCount(0);
        }
    }

    @Test
    @Row("C175")
    void crossJoin_saysThatAProductIsMeant() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(AUTHOR.name, POST.title).from(AUTHOR).crossJoin(POST)))
                    .hasSize(6);
            assertStatements("SELECT author.name, post.title FROM author CROSS JOIN post");
        }
    }

    @Test
    @Row("C177")
    void conditionOnASourceThatIsNotThere_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(POST).where(USER.name.eq("x"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("user_account");
            assertCount(0);
        }
    }

    @Test
    @Row("C177")
    void filtersOfAllEntities_standInOneWhere() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(POST.title).join(POST.author).where(AUTHOR.name.eq("ann"), POST.title.eq("a2"))))
                    .containsExactly("a2");
            assertStatements("SELECT post.title" + ON + " WHERE author.name = ? AND post.title = ?");
        }
    }

    @Test
    @Row("C168")
    void entityWithoutAForeignKeyBetween_isRefused() {
        assertThatThrownBy(() -> select(POST.id).join(USER).toString())
                .isInstanceOf(QueryException.class)
                .hasMessage("No foreign key connects user_account with [post]. Join along a relationship, as in"
                        + " .join(OWNER.relationship), or say what it is joined on: .join(TABLE, condition).");
    }
}
