package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.blog.Author;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many statements a walk from a hundred parents to their children costs by each loader strategy. */
class LoadCountTest extends DatabaseTest {
    private static int walk(List<User> users) {
        int children = 0;
        for (User user : users) {
            for (Address address : user.getAddresses()) {
                assertThat(address.getUser()).isSameAs(user);
                children++;
            }
        }
        return children;
    }

    @Test
    void getTwice_isOneStatement() {
        given(SelectData.users(1));
        try (Session session = engine.openSession()) {
            assertThat(session.get(USER, 1L)).isNotNull().isSameAs(session.get(USER, 1L));
            assertStatements("SELECT " + StatementTexts.USER + " FROM user_account WHERE user_account.id = ?");
        }
    }

    @Test
    void nothingSet_isTwoStatements() {
        given(SelectData.users(100));
        try (Session session = engine.openSession()) {
            assertThat(walk(session.list(select(USER)))).isEqualTo(200);
            assertStatements(
                    "SELECT " + StatementTexts.USER + " FROM user_account",
                    "SELECT " + StatementTexts.ADDRESS + " FROM address WHERE address.user_id "
                            + StatementTexts.in(128));
        }
    }

    @Test
    void joined_isOneStatement() {
        given(SelectData.users(100));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).options(joined(USER.addresses)));
            assertThat(users).hasSize(100);
            assertThat(walk(users)).isEqualTo(200);
            assertStatements("SELECT " + StatementTexts.USER + ", "
                    + StatementTexts.of(StatementTexts.ADDRESS, "address_1")
                    + " FROM user_account LEFT JOIN address AS address_1 ON user_account.id = address_1.user_id");
        }
    }

    @Test
    void mappedAsSelect_isOneStatementForEachParent() {
        given(SelectData.authors(100));
        try (Session session = engine.openSession()) {
            int children = 0;
            for (Author author : session.list(select(AUTHOR))) {
                children += author.getPosts().size();
            }
            assertThat(children).isEqualTo(200);
            assertThat(recorder.sql().get(100))
                    .isEqualTo("SELECT " + StatementTexts.POST + " FROM post WHERE post.author_id = ?");
            assertCount(101);
        }
    }
}
