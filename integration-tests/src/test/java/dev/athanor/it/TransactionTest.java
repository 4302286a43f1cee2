package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.it.shop.User;
import dev.athanor.session.Isolation;
import dev.athanor.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the transactions of a session begin and end. */
class TransactionTest extends DatabaseTest {
    @Test
    @Row("C98")
    void transaction_beginsWithTheFirstStatement_andEachNextOneToo() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            session.add(user("new"));
            assertThat(recorder.log()).isEmpty();
            session.flush();
            assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", INSERT_USER));
            assertThat(session.inTransaction()).isTrue();
            session.commit();
            assertThat(session.inTransaction()).isFalse();
            recorder.clear();

            User roach = session.getOne(USER, 1L);
            session.rollback();
            assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", SELECT_USER, "ROLLBACK"));
            assertThat(session.inTransaction()).isFalse();
            assertThat(session.contains(roach)).isTrue();
        }
    }

    @Test
    @Row("C98")
    void endOfAnIdleSession_sendsNothing() {
        try (Session session = engine.openSession()) {
            session.commit();
            session.rollback();
            session.begin();
            session.commit();
            session.begin();
            session.rollback();
        }
        assertThat(recorder.sql()).isEmpty();
        recorder.clear();
        try (Session session = engine.openSession()) {
            session.commit();
            session.rollback();
        }
        assertThat(recorder.log()).isEmpty();
    }

    @Test
    @Row("C51")
    void changedObject_beginsTheSessionsTransaction_notTheDatabases() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.getName();
            session.commit();
            assertThat(session.inTransaction()).isFalse();
            recorder.clear();
            roach.setName("changed");
            assertThat(session.inTransaction()).isTrue();
            session.rollback();
            assertThat(session.inTransaction()).isFalse();
            session.add(user("new"));
            assertThat(session.inTransaction()).isTrue();
            session.rollback();
            session.delete(roach);
            assertThat(session.inTransaction()).isTrue();
            session.rollback();
            roach.setName("changed");
            assertThat(recorder.log()).isEmpty();

            session.begin();
            session.commit();
            assertThat(recorder.log())
                    .containsExactly(SqlRecorder.forms(
                            "BEGIN", "UPDATE user_account SET name = ? WHERE user_account.id = ?", "COMMIT"));
            assertThat(session.inTransaction()).isFalse();
        }
    }

    @Test
    @Row("C111")
    @RunsOn(
            value = {ItDatabase.H2, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "SQLite has one level")
    void isolation_isSetBeforeTheTransactionBegins() throws SQLException {
        try (LentConnection lent = LentConnection.open()) {
            List<String> calls = new ArrayList<>();
            lent.tell((method, arguments) -> {
                if (method.equals("setTransactionIsolation") || method.equals("setAutoCommit")) {
                    calls.add(method + " " + arguments[0]);
                }
            });
            try (Engine own = Engine.of(lent)) {
                int before = lent.real().getTransactionIsolation();
                own.sessions(options -> options.isolation(Isolation.READ_UNCOMMITTED))
                        .useTransaction(session ->
                                assertThat(session.one(select(value(1)))).isEqualTo(1));
                assertThat(calls)
                        .containsExactly(
                                "setTransactionIsolation " + Connection.TRANSACTION_READ_UNCOMMITTED,
                                "setAutoCommit false",
                                "setAutoCommit true",
                                "setTransactionIsolation " + before);
            }
        }
    }

    @Test
    @Row("C95")
    void rollback_expiresEveryPersistentObject_cleanOnesToo() {
        given(user("clean"), user("changed"));
        for (boolean expireOnCommit : new boolean[] {true, false}) {
            try (Session session = engine.sessions(options -> options.expireOnCommit(expireOnCommit))
                    .openSession()) {
                User clean = session.getOne(USER, 1L);
                User changed = session.getOne(USER, 2L);
                changed.setName("other");
                recorder.clear();
                session.rollback();
                assertThat(recorder.log()).containsExactly("ROLLBACK");
                recorder.clear();
                assertThat(clean.getName()).isEqualTo("clean");
                assertThat(changed.getName()).isEqualTo("changed");
                assertStatements(
                        "SELECT " + StatementTexts.USER + " FROM user_account WHERE user_account.id IN (?, ?)");
            }
        }
    }

    @Test
    @Row("C95")
    void rollbackOfAnIdleSession_expiresNothing() {
        given(user("roach"));
        try (Session session =
                engine.sessions(options -> options.expireOnCommit(false)).openSession()) {
            User roach = session.getOne(USER, 1L);
            session.commit();
            recorder.clear();
            session.rollback();
            assertThat(roach.getName()).isEqualTo("roach");
            assertThat(recorder.log()).isEmpty();
        }
    }
}
