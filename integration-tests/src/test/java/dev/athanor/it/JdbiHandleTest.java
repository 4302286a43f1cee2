package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** The Jdbi handle of a session: the same connection and transaction. */
class JdbiHandleTest extends DatabaseTest {
    private static final String INSERT =
            "INSERT INTO user_account (name, deleted, created_at) VALUES ('raw', false, '2026-01-01T00:00:00')";

    private long users() {
        try (Session session = engine.openSession()) {
            return session.one(select(count()).from(USER));
        }
    }

    @Test
    void whatTheHandleWrites_isCommittedWithTheSession() {
        try (Session session = engine.openSession()) {
            session.handle().execute(INSERT);
            assertThat(session.one(select(USER)).getName()).isEqualTo("raw");
            session.commit();
        }
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void whatTheHandleWrites_isRolledBackWithTheSession() {
        try (Session session = engine.openSession()) {
            session.add(user("ann"));
            session.handle().execute(INSERT);
            assertThat(session.one(select(count()).from(USER))).isEqualTo(2);
            session.rollback();
            assertThat(session.one(select(count()).from(USER))).isZero();
        }
        assertThat(users()).isZero();
    }

    @Test
    void whatTheHandleWrites_isRolledBackByClosing() {
        try (Session session = engine.openSession()) {
            session.handle().execute(INSERT);
        }
        assertThat(users()).isZero();
    }

    @Test
    void pendingChanges_areFlushedBeforeTheHandleIsGiven() {
        try (Session session = engine.openSession()) {
            session.add(user("ann"));
            assertThat(session.handle()
                            .createQuery("SELECT name FROM user_account")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("ann");
        }
    }

    @Test
    void closingTheHandle_closesNothingOfTheSession() {
        given(named("ann", "Ann"));
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            try (Handle handle = session.handle()) {
                handle.execute("UPDATE user_account SET fullname = 'raw'");
            }
            assertThat(session.inTransaction()).isTrue();
            session.refresh(ann);
            assertThat(ann.getFullname()).isEqualTo("raw");
            assertThat(session.handle()
                            .createQuery("SELECT COUNT(*) FROM user_account")
                            .mapTo(Long.class)
                            .one())
                    .isEqualTo(1L);
            session.commit();
        }
    }

    @Test
    void handle_isTheSameUntilTheTransactionEnds() {
        try (Session session = engine.openSession()) {
            Handle handle = session.handle();
            assertThat(session.handle()).isSameAs(handle);
            session.commit();
            assertThat(session.handle()).isNotSameAs(handle);
        }
    }
}
