package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries that return entities: all of them, the only one, the first one. */
class SelectEntityTest extends DatabaseTest {
    private static final String BY_NAME =
            "SELECT " + StatementTexts.USER + " FROM user_account WHERE user_account.name = ?";
    private static final Select<User> ROACH = select(USER).where(USER.name.eq("roach"));
    private static final Select<User> TWINS = select(USER).where(USER.name.eq("twin"));
    private static final Select<User> NOBODY = select(USER).where(USER.name.eq("nobody"));

    @BeforeEach
    void insertUsers() {
        given(named("roach", "dev roach"), named("twin", "first"), named("twin", "second"));
    }

    @Test
    @Row({"S58", "S61", "C178"})
    void list_namesEachColumnAndReturnsObjects() {
        try (Session session = engine.openSession()) {
            List<User> users = session.list(ROACH);
            assertStatements(BY_NAME);
            assertThat(users).hasSize(1);
            assertThat(users.get(0).getFullname()).isEqualTo("dev roach");
            assertThat(session.list(TWINS)).extracting(User::getFullname).containsExactly("first", "second");
            assertThat(session.list(NOBODY)).isEmpty();
            assertStatements(BY_NAME, BY_NAME);
        }
    }

    @Test
    @Row("S58")
    void where_bindsItsValue() {
        try (Session session = engine.openSession()) {
            session.list(ROACH);
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("roach"));
        }
    }

    @Test
    @Row({"S59", "C178"})
    void oneOrNull_isNullTheRowOrAnError() {
        try (Session session = engine.openSession()) {
            assertThat(session.oneOrNull(NOBODY)).isNull();
            User roach = session.oneOrNull(ROACH);
            assertThat(roach).isNotNull();
            assertThat(roach.getName()).isEqualTo("roach");
            assertThatThrownBy(() -> session.oneOrNull(TWINS))
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessage("The query returned more than one row where one was asked for: " + BY_NAME);
            assertStatements(BY_NAME + " LIMIT ?", BY_NAME + " LIMIT ?", BY_NAME + " LIMIT ?");
        }
    }

    @Test
    @Row({"S59", "S62", "C178"})
    void oneOrNull_limitsToTwoRows_firstOrNullToOne() {
        try (Session session = engine.openSession()) {
            session.oneOrNull(ROACH);
            session.firstOrNull(ROACH);
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("roach", 2L));
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of("roach", 1L));
        }
    }

    @Test
    @Row("C178")
    void one_refusesNoneAndSeveral() {
        try (Session session = engine.openSession()) {
            assertThat(session.one(ROACH).getName()).isEqualTo("roach");
            assertThatThrownBy(() -> session.one(NOBODY))
                    .isInstanceOf(NoResultException.class)
                    .hasMessage("The query returned no row where one was asked for: " + BY_NAME);
            assertThatThrownBy(() -> session.one(TWINS))
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessage("The query returned more than one row where one was asked for: " + BY_NAME);
        }
    }

    @Test
    void session_isUsableAfterTheErrorsOfOne() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.one(TWINS)).isInstanceOf(NonUniqueResultException.class);
            session.one(ROACH).setFullname("still here");
            session.commit();
            assertThat(session.one(ROACH).getFullname()).isEqualTo("still here");
        }
    }

    @Test
    @Row({"S62", "C178"})
    void first_isTheFirstRowAndOneStatement() {
        try (Session session = engine.openSession()) {
            Select<User> latest = TWINS.orderBy(USER.id.desc());
            assertThat(session.first(latest).getFullname()).isEqualTo("second");
            assertThat(session.firstOrNull(latest)).isSameAs(session.first(latest));
            assertThat(session.firstOrNull(NOBODY)).isNull();
            String sql = BY_NAME + " ORDER BY user_account.id DESC LIMIT ?";
            assertStatements(sql, sql, sql, BY_NAME + " LIMIT ?");
            assertThatThrownBy(() -> session.first(NOBODY))
                    .isInstanceOf(NoResultException.class)
                    .hasMessage("The query returned no row where one was asked for: " + BY_NAME);
        }
    }

    @Test
    void ownLimit_staysAsItIs() {
        try (Session session = engine.openSession()) {
            assertThat(session.firstOrNull(TWINS.limit(2))).isNotNull();
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("twin", 2L));
            User only = session.oneOrNull(TWINS.orderBy(USER.id).limit(1));
            assertThat(only).isNotNull();
            assertThat(only.getFullname()).isEqualTo("first");
        }
    }

    @Test
    void query_canBeKeptAndRunByTwoSessions() {
        try (Session one = engine.openSession()) {
            User here = one.one(ROACH);
            one.commit();
            try (Session two = engine.openSession()) {
                assertThat(two.one(ROACH)).isNotSameAs(here);
                assertThat(one.one(ROACH)).isSameAs(here);
            }
        }
    }
}
