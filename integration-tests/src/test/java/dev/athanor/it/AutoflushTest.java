package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_ADDRESSES;
import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes are flushed before whatever could see them, and not before what could not. */
class AutoflushTest extends DatabaseTest {
    private static final String UPDATE_NAME = "UPDATE user_account SET name = ? WHERE user_account.id = ?";
    private static final String UPDATE_EMAIL = "UPDATE address SET email_address = ? WHERE address.id = ?";

    @BeforeEach
    void insertUsers() {
        given(user("roach", "a@example.org"), user("john", "b@example.org"));
    }

    /** What is to be done with a session that has the two users, of whom the second was changed. */
    private interface Use {
        void with(Session session, User roach);
    }

    private void assertFlushedBefore(Use use, String... statements) {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            john.setName("changed");
            recorder.clear();
            use.with(session, roach);
            String[] all = new String[statements.length + 1];
            all[0] = UPDATE_NAME;
            System.arraycopy(statements, 0, all, 1, statements.length);
            assertStatements(all);
            assertThat(session.dirty()).isEmpty();
        }
    }

    @Test
    @Row("C35")
    void queriesAndStreams_flushFirst() {
        String select = "SELECT user_account.name FROM user_account ORDER BY user_account.id";
        assertFlushedBefore(
                (session, roach) -> assertThat(session.list(select(USER.name).orderBy(USER.id)))
                        .containsExactly("roach", "changed"),
                select);
        assertFlushedBefore(
                (session, roach) -> {
                    try (Stream<String> names = session.stream(select(USER.name).orderBy(USER.id))) {
                        assertThat(names).containsExactly("roach", "changed");
                    }
                },
                select);
    }

    @Test
    @Row("C35")
    void expiredColumnRefreshAndMissedGet_flushFirst() {
        assertFlushedBefore(
                (session, roach) -> {
                    session.expire(roach);
                    assertThat(roach.getName()).isEqualTo("roach");
                },
                SELECT_USER);
        assertFlushedBefore((session, roach) -> session.refresh(roach), SELECT_USER);
        assertFlushedBefore(
                (session, roach) -> assertThat(session.get(USER, 99L)).isNull(), SELECT_USER);
    }

    @Test
    @Row("C35")
    void statementsThatWrite_flushFirst() {
        assertFlushedBefore(
                (session, roach) -> assertThat(session.execute(
                                update(USER).set(USER.fullname, "found").where(USER.name.eq("changed"))))
                        .isEqualTo(1),
                "UPDATE user_account SET fullname = ? WHERE user_account.name = ?");
        try (Session session = engine.openSession()) {
            session.getOne(ADDRESS, 2L).setEmailAddress("gone@example.org");
            recorder.clear();
            assertThat(session.execute(deleteFrom(ADDRESS).where(ADDRESS.emailAddress.eq("gone@example.org"))))
                    .isEqualTo(1);
            assertStatements(UPDATE_EMAIL, "DELETE FROM address WHERE address.email_address = ?");
        }
    }

    @Test
    @Row("C35")
    void loadOfARelationship_flushesFirst() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address other = session.getOne(ADDRESS, 2L);
            other.setEmailAddress("changed@example.org");
            recorder.clear();
            assertThat(roach.getAddresses()).hasSize(1);
            assertStatements(UPDATE_EMAIL, SELECT_ADDRESSES);
        }
    }

    @Test
    @Row("C35")
    void savepointAndCommit_flush() {
        assertFlushedBefore((session, roach) -> session.savepoint());
        assertFlushedBefore((session, roach) -> session.commit());
    }

    @Test
    @Row("C35")
    void queryOfWhatADeleteCascadesTo_flushesFirst() {
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(USER, 1L));
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("b@example.org");
            assertThat(session.deleted()).isEmpty();
        }
    }

    @Test
    @Row("C35")
    void queryOfOtherTables_flushesNothing_unlessItHasAFragmentOfSql() {
        try (Session session = engine.openSession()) {
            Address address = session.getOne(ADDRESS, 1L);
            address.setEmailAddress("changed@example.org");
            recorder.clear();
            assertThat(session.list(select(USER.name).where(USER.id.eq(1L)))).containsExactly("roach");
            assertStatements("SELECT user_account.name FROM user_account WHERE user_account.id = ?");
            assertThat(session.dirty()).containsExactly(address);
            String fragment = "(select min(email_address) from address where user_id = 1)";
            assertThat(session.list(
                            select(sql(fragment, String.class)).from(USER).where(USER.id.eq(1L))))
                    .containsExactly("changed@example.org");
            assertThat(session.dirty()).isEmpty();
        }
    }

    @Test
    @Row("C35")
    void withTheOption_everyStatementFlushesFirst_andAGetThatHitsDoesNot() {
        try (Session session =
                engine.sessions(options -> options.autoflushAlways(true)).openSession()) {
            User roach = session.getOne(USER, 1L);
            Address address = session.getOne(ADDRESS, 1L);
            address.setEmailAddress("changed@example.org");
            recorder.clear();
            assertThat(session.get(USER, 1L)).isSameAs(roach);
            assertStatements();
            assertThat(session.list(select(USER.name).where(USER.id.eq(1L)))).containsExactly("roach");
            assertStatements(UPDATE_EMAIL, "SELECT user_account.name FROM user_account WHERE user_account.id = ?");
            address.setEmailAddress("again@example.org");
            assertThat(session.get(USER, 99L)).isNull();
            assertStatements(UPDATE_EMAIL, SELECT_USER);
            Address second = session.getOne(ADDRESS, 2L);
            address.setEmailAddress("third@example.org");
            recorder.clear();
            assertThat(second.getUser()).isNotNull();
            assertStatements(UPDATE_EMAIL, SELECT_USER);
        }
    }
}
