package dev.athanor.it;

import static dev.athanor.it.NewObjects.USER_COLUMNS;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a query does to objects that it finds again: loaded values stay, expired ones are refreshed, and one row is one object. */
class RowsReadAgainTest extends DatabaseTest {
    @Test
    @Row("C27")
    void loadedObjects_keepTheirValues() {
        given(user("a"), user("b"), user("c"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id));
            session.execute(sql("update user_account set fullname = 'other'"));
            assertThat(session.list(select(USER).orderBy(USER.id))).containsExactlyElementsOf(users);
            assertThat(users).extracting(User::getFullname).containsOnlyNulls();
            assertThat(session.list(select(USER.fullname))).containsOnly("other");
        }
    }

    @Test
    @Row("C27")
    void expiredObjects_areAllRefreshedByOneQuery() {
        given(user("a"), user("b"), user("c"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id));
            session.commit();
            engine.useTransaction(other ->
                    other.execute(update(USER).set(USER.fullname, "other").everywhere()));
            recorder.clear();
            assertThat(session.list(select(USER).orderBy(USER.id))).containsExactlyElementsOf(users);
            assertThat(users).extracting(User::getFullname).containsExactly("other", "other", "other");
            assertThat(users).extracting(User::getName).containsExactly("a", "b", "c");
            assertStatements("SELECT " + USER_COLUMNS + " FROM user_account ORDER BY user_account.id");
        }
    }

    @Test
    @Row("C29")
    void join_answersAnObjectOncePerRow_andUniqueOrDistinctOnce() {
        given(user("roach", "a@example.org", "b@example.org", "c@example.org"), user("john", "d@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            Select<User> joined = select(USER).join(USER.addresses).orderBy(USER.id);
            List<User> rows = session.list(joined);
            assertThat(rows).hasSize(4);
            assertThat(rows.subList(0, 3)).allSatisfy(each -> assertThat(each).isSameAs(roach));
            assertThat(rows.get(3)).isSameAs(john);
            assertThat(session.list(joined.unique())).containsExactly(roach, john);
            assertThat(session.list(joined.distinct())).containsExactly(roach, john);
        }
    }
}
