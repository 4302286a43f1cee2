package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.TransactionConflictException;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Isolation;
import dev.athanor.session.Joining;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session within a transaction that somebody else has begun, and ends: it does its part and no more. */
@Tag("each-database")
class JoinedTransactionTest {
    private final SqlRecorder recorder = new SqlRecorder();
    private LentConnection lent;
    private Connection owners;
    private Engine engine;

    @BeforeEach
    void begin() throws SQLException {
        lent = LentConnection.open();
        owners = lent.real();
        engine = Engine.builder(lent).listener(recorder).build();
        engine.schema().createAll();
        engine.useTransaction(session -> session.add(user("committed", "taken@x")));
        owners.setAutoCommit(false);
        execute("UPDATE user_account SET fullname = 'of the owner'");
        recorder.clear();
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
        owners.rollback();
        lent.close();
    }

    private SessionFactory joined() {
        return engine.sessions().on(owners);
    }

    private SessionFactory joined(Joining joining) {
        return engine.sessions(options -> options.joining(joining)).on(owners);
    }

    @Test
    @Row("C110")
    void commit_keepsWhatWasDone_asFarAsTheOwnerCommits() throws SQLException {
        String before = state();
        try (Session session = joined().openSession()) {
            User roach = user("roach");
            session.add(roach);
            session.commit();
            assertThat(log()).containsExactly(SqlRecorder.forms("SAVEPOINT s", INSERT_USER, "RELEASE SAVEPOINT s"));
            assertThat(session.inTransaction()).isFalse();
            assertThat(roach.getName()).isEqualTo("roach");
            session.commit();
        }
        assertThat(state()).isEqualTo(before);
        assertThat(names()).containsExactly("committed", "roach");
        owners.rollback();
        assertThat(names()).containsExactly("committed");
        assertThat(fullnames()).containsExactly("null");
    }

    @Test
    @Row("C110")
    void rollback_undoesWhatTheSessionDid_andNothingElse() throws SQLException {
        String before = state();
        try (Session session = joined().openSession()) {
            User roach = user("roach");
            session.add(roach);
            session.flush();
            session.rollback();
            assertThat(log())
                    .containsExactly(SqlRecorder.forms(
                            "SAVEPOINT s", INSERT_USER, "ROLLBACK TO SAVEPOINT s", "RELEASE SAVEPOINT s"));
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.TRANSIENT);
            session.add(user("closed"));
            session.flush();
        }
        assertThat(state()).isEqualTo(before);
        assertThat(names()).containsExactly("committed");
        assertThat(fullnames()).containsExactly("of the owner");
        owners.commit();
        assertThat(fullnames()).containsExactly("of the owner");
    }

    @Test
    @Row("C110")
    void codeThatCommitsFreely_leavesNothing_whereAFixtureRollsBack() throws SQLException {
        owners.rollback();
        SessionFactory fixture = joined();
        fixture.useTransaction(session -> session.add(user("first")));
        assertThatThrownBy(() -> fixture.useTransaction(session -> {
                    session.add(user("never"));
                    session.flush();
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        try (Session session = fixture.openSession()) {
            session.one(select(USER).where(USER.name.eq("committed"))).setName("changed");
            session.commit();
            session.add(user("second"));
            session.commit();
            session.handle().execute("DELETE FROM user_account WHERE name = 'first'");
            session.commit();
        }
        assertThat(names()).containsExactly("changed", "second");
        owners.rollback();
        assertThat(names()).containsExactly("committed");
    }

    @Test
    void failedFlush_undoesWhatTheSessionDid_andBothGoOn() throws SQLException {
        try (Session session = joined().openSession()) {
            session.add(user("roach"));
            session.add(address("taken@x"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThat(log())
                    .containsExactly(SqlRecorder.forms(
                            "SAVEPOINT s", INSERT_USER, "ROLLBACK TO SAVEPOINT s", "RELEASE SAVEPOINT s"));
            session.rollback();
            session.add(user("john"));
            session.commit();
        }
        owners.commit();
        assertThat(names()).containsExactly("committed", "john");
        assertThat(fullnames()).containsExactly("of the owner", "null");
    }

    @Test
    void sessionsOnOneConnection_haveSavepointsOfTheirOwn() {
        try (Session outer = joined().openSession()) {
            outer.add(user("outer"));
            outer.flush();
            Savepoint savepoint = outer.savepoint();
            outer.add(user("undone"));
            outer.flush();
            try (Session inner = joined().openSession()) {
                inner.add(user("inner"));
                inner.useSavepoint(() -> inner.add(user("innermost")));
                inner.commit();
            }
            assertThat(outer.list(select(USER.name).orderBy(USER.id)))
                    .containsExactly("committed", "outer", "undone", "inner", "innermost");
            savepoint.rollback();
            assertThat(outer.list(select(USER.name).orderBy(USER.id))).containsExactly("committed", "outer");
            outer.commit();
        }
        assertThat(recorder.log().stream().distinct().filter(each -> each.startsWith("SAVEPOINT ")))
                .hasSize(4);
    }

    @Test
    @Row("C110")
    void rollbackOnly_hasNoSavepoint_andRollsTheOwnerBack() throws SQLException {
        SessionFactory sessions = joined(Joining.ROLLBACK_ONLY);
        sessions.useTransaction(session -> session.add(user("roach")));
        assertThat(log()).containsExactly(SqlRecorder.forms(INSERT_USER));
        recorder.clear();
        try (Session session = sessions.openSession()) {
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("committed", "roach");
        }
        assertThat(recorder.log()).hasSize(1);
        assertThat(fullnames()).containsExactly("of the owner", "null");
        recorder.clear();
        try (Session session = sessions.openSession()) {
            session.add(address("taken@x"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
        }
        assertThat(recorder.log()).containsExactly("ROLLBACK");
        assertThat(owners.getAutoCommit()).isFalse();
        assertThat(names()).containsExactly("committed");
        assertThat(fullnames()).containsExactly("null");
    }

    @Test
    @Row("C110")
    void rollbackOnly_rollsBack_whereTheSessionClosesOverWhatItWrote() throws SQLException {
        try (Session session = joined(Joining.ROLLBACK_ONLY).openSession()) {
            session.add(user("roach"));
            session.flush();
        }
        assertThat(log()).containsExactly(SqlRecorder.forms(INSERT_USER, "ROLLBACK"));
        assertThat(fullnames()).containsExactly("null");
    }

    @Test
    @Row("C110")
    void fully_commitsAndRollsBackWhatTheOwnerDidToo() throws SQLException {
        SessionFactory sessions = joined(Joining.FULLY);
        sessions.useTransaction(session -> session.add(user("roach")));
        assertThat(log()).containsExactly(SqlRecorder.forms(INSERT_USER, "COMMIT"));
        assertThat(owners.getAutoCommit()).isFalse();
        owners.rollback();
        assertThat(names()).containsExactly("committed", "roach");
        assertThat(fullnames()).containsExactly("of the owner", "null");
        execute("UPDATE user_account SET fullname = 'again'");
        recorder.clear();
        try (Session session = sessions.openSession()) {
            session.add(user("john"));
            session.flush();
            session.rollback();
        }
        assertThat(log()).containsExactly(SqlRecorder.forms(INSERT_USER, "ROLLBACK"));
        assertThat(fullnames()).containsExactly("of the owner", "null");
    }

    @Test
    void connectionInAutocommitMode_hasTransactionsOfTheSession_andIsAsItWas() throws SQLException {
        owners.rollback();
        owners.setAutoCommit(true);
        String before = state();
        joined().useTransaction(session -> session.add(user("roach")));
        assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", INSERT_USER, "COMMIT"));
        try (Session session = joined().openSession()) {
            session.add(user("john"));
            session.flush();
        }
        assertThat(state()).isEqualTo(before);
        assertThat(owners.isClosed()).isFalse();
        assertThat(names()).containsExactly("committed", "roach");
        owners.setAutoCommit(false);
    }

    @Test
    void readOnlySession_refusesWhatWrites_andLeavesTheConnectionAsItIs() throws SQLException {
        String before = state();
        try (Session session =
                engine.sessions(options -> options.readOnly(true)).on(owners).openSession()) {
            assertThat(session.list(select(USER.name))).containsExactly("committed");
            assertThat(state()).isEqualTo(before);
            session.add(user("roach"));
            assertThatThrownBy(session::flush).isInstanceOf(SessionStateException.class);
            session.rollback();
            assertThatThrownBy(session::handle)
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            ItDatabase.isOneOf(ItDatabase.H2)
                                    ? "This database does not make a connection read-only, so that a handle of a read-only session"
                                            + " could write. Use a session without readOnly(true)."
                                    : "The session is read-only, but joins a transaction of somebody else, which is not, so that its"
                                            + " handle could write. Use a session without readOnly(true).");
        }
        execute("UPDATE user_account SET fullname = 'still'");
        assertThat(fullnames()).containsExactly("still");
    }

    @Test
    @RunsOn(
            value = {ItDatabase.H2, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "SQLite has one level")
    void isolationOtherThanThatOfTheTransaction_isRefused() throws SQLException {
        String before = state();
        SessionFactory sessions = engine.sessions(options -> options.isolation(Isolation.READ_UNCOMMITTED))
                .on(owners);
        try (Session session = sessions.openSession()) {
            assertThatThrownBy(() -> session.list(select(USER)))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(
                            "The session asks for an isolation, but joins a transaction that has begun with another one."
                                    + " Set it on the connection, before its transaction, or leave it out of the session's"
                                    + " options.");
        }
        assertThat(state()).isEqualTo(before);
        owners.rollback();
        owners.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        sessions.useTransaction(session -> session.add(user("roach")));
        assertThat(names()).containsExactly("committed", "roach");
    }

    @Test
    @Row("C110")
    void handleOfJdbi_isJoinedByItsConnection() throws SQLException {
        owners.rollback();
        owners.setAutoCommit(true);
        Jdbi jdbi = Jdbi.create(lent);
        assertThatThrownBy(() -> jdbi.useTransaction(handle -> {
                    handle.execute("UPDATE user_account SET fullname = 'jdbi'");
                    engine.sessions().on(handle.getConnection()).useTransaction(session -> {
                        assertThat(session.one(select(USER.fullname))).isEqualTo("jdbi");
                        session.add(user("roach"));
                    });
                    assertThat(handle.createQuery("SELECT COUNT(*) FROM user_account")
                                    .mapTo(Integer.class)
                                    .one())
                            .isEqualTo(2);
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        assertThat(names()).containsExactly("committed");
        jdbi.useTransaction(handle ->
                engine.sessions().on(handle.getConnection()).useTransaction(session -> session.add(user("roach"))));
        assertThat(names()).containsExactly("committed", "roach");
        owners.setAutoCommit(false);
    }

    @Test
    void conflict_isNotRunAgain_whereTheTransactionIsTheOwners() {
        AtomicInteger runs = new AtomicInteger();
        SessionFactory sessions = engine.sessions(options -> options.retrySerializationFailures(3));
        assertThatThrownBy(() -> sessions.on(owners).useTransaction(session -> {
                    runs.incrementAndGet();
                    session.add(user("roach"));
                    session.flush();
                    throw new TransactionConflictException("collided", "COMMIT", null);
                }))
                .isInstanceOf(TransactionConflictException.class);
        assertThat(runs).hasValue(1);
    }

    /** The statements since the last clear, the savepoint of a session as {@code s}. */
    private List<String> log() {
        return recorder.log().stream()
                .map(each -> each.replaceAll("athanor_session_\\d+", "s"))
                .toList();
    }

    private String state() throws SQLException {
        return "autocommit=" + owners.getAutoCommit() + " level=" + owners.getTransactionIsolation() + " readOnly="
                + owners.isReadOnly();
    }

    private List<String> names() throws SQLException {
        return strings("SELECT name FROM user_account ORDER BY id");
    }

    private List<String> fullnames() throws SQLException {
        return strings("SELECT fullname FROM user_account ORDER BY id");
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = owners.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owners.createStatement()) {
            statement.execute(sql);
        }
    }
}
