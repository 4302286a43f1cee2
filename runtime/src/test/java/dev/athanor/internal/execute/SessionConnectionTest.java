package dev.athanor.internal.execute;

import static java.sql.Connection.TRANSACTION_READ_COMMITTED;
import static java.sql.Connection.TRANSACTION_SERIALIZABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.SessionControl;
import dev.athanor.error.ConnectionException;
import dev.athanor.error.StatementException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a session leaves the connection that it borrowed, also where the connection fails. */
class SessionConnectionTest {
    private static final ConnectionOptions STRICT =
            new ConnectionOptions(false, TRANSACTION_SERIALIZABLE, true, 0, SessionControl.BY_JDBC, JoinMode.SAVEPOINT);

    private Connection real;
    private WatchedConnection watched;

    @BeforeEach
    void connect() throws SQLException {
        real = DriverManager.getConnection("jdbc:h2:mem:");
        watched = new WatchedConnection(real);
    }

    @AfterEach
    void disconnect() throws SQLException {
        real.close();
    }

    private SessionConnection session(ConnectionOptions options) {
        DataSourceConnectionSource source =
                new DataSourceConnectionSource(watched::connection, Dialects.H2.storage(), false);
        ErrorTranslator errors = new ErrorTranslator(Dialects.H2.violations(), (table, column) -> column);
        return new SessionConnection(source, new SqlLog(List.of(), false), errors, options);
    }

    @Test
    void whatWasAsked_isUndoneWhenTheTransactionEnds() {
        SessionConnection session = session(STRICT);
        session.begin();
        session.commit();
        assertThat(watched.takeCalls())
                .containsExactly(
                        "setTransactionIsolation " + TRANSACTION_SERIALIZABLE,
                        "setReadOnly true",
                        "setAutoCommit false",
                        "setAutoCommit true",
                        "setReadOnly false",
                        "setTransactionIsolation " + TRANSACTION_READ_COMMITTED,
                        "close");
    }

    @Test
    void connectionWithoutAutocommit_goesBackWithoutIt() throws SQLException {
        real.setAutoCommit(false);
        SessionConnection session = session(ConnectionOptions.NONE);
        session.begin();
        session.rollback();
        assertThat(watched.takeCalls())
                .containsExactly(
                        "setAutoCommit true",
                        "setAutoCommit false",
                        "setAutoCommit true",
                        "setAutoCommit false",
                        "close");
    }

    @Test
    void readOnlyConnection_staysSo() {
        watched.readOnly(true);
        SessionConnection session = session(STRICT);
        session.begin();
        session.commit();
        assertThat(watched.isReadOnly()).isTrue();
        assertThat(watched.takeCalls()).doesNotContain("setReadOnly true", "setReadOnly false");
    }

    @Test
    void stateThatIsNotRestored_closesTheConnection_andTheCommitHolds() throws SQLException {
        try (Statement statement = real.createStatement()) {
            statement.execute("CREATE TABLE item (id INT)");
        }
        ConnectionOptions strict = new ConnectionOptions(
                false, TRANSACTION_SERIALIZABLE, false, 0, SessionControl.BY_JDBC, JoinMode.SAVEPOINT);
        SessionConnection session = session(strict);
        KeptStatement insert = session.prepareUpdate("INSERT INTO item VALUES (1)");
        session.update(insert);
        session.done(insert);
        watched.takeCalls();
        watched.failAt("setTransactionIsolation " + TRANSACTION_READ_COMMITTED);
        session.commit();
        assertThat(watched.takeCalls())
                .containsExactly(
                        "commit",
                        "setAutoCommit true",
                        "setTransactionIsolation " + TRANSACTION_READ_COMMITTED,
                        "abort",
                        "close");
        assertThat(session.isBegun()).isFalse();
        session.rollback();
        assertThat(watched.takeCalls()).isEmpty();
    }

    @Test
    void stateThatIsNotTaken_closesTheConnection() {
        SessionConnection session = session(STRICT);
        watched.failAt("setReadOnly true");
        assertThatThrownBy(session::begin)
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("No setReadOnly true.");
        assertThat(watched.takeCalls()).endsWith("setReadOnly true", "abort", "close");
    }

    @Test
    void transactionThatDoesNotBegin_closesTheConnection() {
        SessionConnection session = session(STRICT);
        watched.failAt("setAutoCommit false");
        assertThatThrownBy(session::begin)
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("No setAutoCommit false.");
        assertThat(watched.takeCalls()).endsWith("setAutoCommit false", "abort", "close");
        session.rollback();
        assertThat(watched.takeCalls()).isEmpty();
    }

    @Test
    void rollbackThatFails_closesTheConnection_andIsTold() {
        SessionConnection session = session(STRICT);
        session.begin();
        watched.takeCalls();
        watched.failAt("setAutoCommit true");
        assertThatThrownBy(session::rollback)
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("No setAutoCommit true.");
        assertThat(watched.takeCalls()).containsExactly("setAutoCommit true", "abort", "close");
    }

    @Test
    void commitThatFails_leavesTheConnectionToTheRollback_whichRestoresIt() {
        SessionConnection session = session(new ConnectionOptions(
                false, TRANSACTION_SERIALIZABLE, false, 0, SessionControl.BY_JDBC, JoinMode.SAVEPOINT));
        session.jdbc();
        watched.takeCalls();
        watched.failAt("commit");
        assertThatThrownBy(session::commit).hasMessageContaining("No commit.");
        session.rollback();
        assertThat(watched.takeCalls())
                .containsExactly(
                        "commit",
                        "rollback",
                        "setAutoCommit true",
                        "setTransactionIsolation " + TRANSACTION_READ_COMMITTED,
                        "close");
    }

    @Test
    void connectionThatIsNotTakenBack_doesNotUndoTheCommit() {
        SessionConnection session = session(ConnectionOptions.NONE);
        session.begin();
        watched.failAt("close");
        session.commit();
        assertThat(watched.takeCalls()).containsExactly("setAutoCommit false", "setAutoCommit true", "close");
    }

    @Test
    void connectionThatDoesNotAutocommit_isClosed_andNotTaken() throws SQLException {
        real.setAutoCommit(false);
        SessionConnection session = session(ConnectionOptions.NONE);
        watched.failAt("setAutoCommit true");
        assertThatThrownBy(session::begin)
                .isInstanceOf(ConnectionException.class)
                .hasMessage("The data source gave no connection: No setAutoCommit true.");
        assertThat(watched.takeCalls()).containsExactly("setAutoCommit true", "abort", "close");
    }

    @Test
    void autocommitThatIsNotRestored_closesTheConnection() throws SQLException {
        real.setAutoCommit(false);
        SessionConnection session =
                session(new ConnectionOptions(true, 0, false, 0, SessionControl.BY_JDBC, JoinMode.SAVEPOINT));
        session.done(session.prepareQuery("SELECT 1"));
        watched.failAt("setAutoCommit false");
        session.commit();
        assertThat(watched.takeCalls()).containsExactly("setAutoCommit true", "setAutoCommit false", "abort", "close");
    }

    @Test
    void timeOfTheConnectionsStatements_isKept() throws SQLException {
        try (Statement statement = real.createStatement()) {
            statement.setQueryTimeout(7);
        }
        SessionConnection session =
                session(new ConnectionOptions(false, 0, false, 3, SessionControl.BY_JDBC, JoinMode.SAVEPOINT));
        KeptStatement query = session.prepareQuery("SELECT 1");
        assertThat(query.statement().getQueryTimeout()).isEqualTo(3);
        session.done(query);
        session.commit();
        try (Statement statement = real.createStatement()) {
            assertThat(statement.getQueryTimeout()).isEqualTo(7);
        }
    }
}
