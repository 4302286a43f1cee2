package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.error.ConnectionException;
import dev.athanor.it.blog.QTag;
import dev.athanor.session.Session;
import dev.athanor.session.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A data source that lends the connection of a transaction which somebody else begins and ends, as Spring's does. */
@Tag("each-database")
class BoundDataSourceTest {
    private final SqlRecorder recorder = new SqlRecorder();
    private final AtomicBoolean open = new AtomicBoolean();
    private LentConnection lent;
    private Connection owners;
    private Engine engine;

    @BeforeEach
    void open() throws SQLException {
        lent = LentConnection.open();
        owners = lent.real();
        engine = Engine.builder(lent)
                .joinTransactions(open::get)
                .listener(recorder)
                .build();
        engine.schema().createAll();
        recorder.clear();
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
        lent.close();
    }

    @Test
    @Row("C110")
    void openTransaction_isJoined_andIsItsOwnersToEnd() throws SQLException {
        beginTransaction();
        List<String> calls = new ArrayList<>();
        lent.tell((method, arguments) -> calls.add(method));
        engine.useTransaction(session -> session.add(user("roach")));
        try (Session session = engine.openSession()) {
            session.add(user("undone"));
            session.flush();
            session.rollback();
            assertThat(session.list(select(USER.name))).containsExactly("roach");
        }
        try (Transaction transaction = engine.begin()) {
            transaction.execute(insert(QTag.TAG).set(QTag.TAG.label, "plain"));
            transaction.commit();
        }
        assertThat(calls).doesNotContain("commit", "setAutoCommit", "abort", "setReadOnly", "setTransactionIsolation");
        assertThat(recorder.log()).noneMatch(each -> each.equals("BEGIN") || each.equals("COMMIT"));
        assertThat(owners.getAutoCommit()).isFalse();
        rollBack();
        assertThat(engine.<Long>inTransaction(
                        session -> (long) session.list(select(USER)).size()))
                .isZero();
    }

    @Test
    void noOpenTransaction_isTheSessionsToBegin() {
        engine.useTransaction(session -> session.add(user("roach")));
        assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", INSERT_USER, "COMMIT"));
    }

    @Test
    void connectionInAutocommitMode_isInNoTransaction_andIsRefused() {
        open.set(true);
        assertThatThrownBy(() -> engine.useTransaction(session -> session.list(select(USER))))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("EngineBuilder.joinTransactions says that a transaction is open, but the data source gave a"
                        + " connection in autocommit mode, which is in none. Give the engine the data source that lends the"
                        + " connection of the open transaction.");
        open.set(false);
    }

    @Test
    void engineOnAUrl_hasNothingToJoin() {
        assertThatThrownBy(() -> Engine.builder("jdbc:sqlite::memory:")
                        .joinTransactions(() -> true)
                        .build())
                .isInstanceOf(ConnectionException.class)
                .hasMessage(
                        "An engine on a URL has connections of its own, on which nobody else has a transaction to join."
                                + " Use Engine.builder(dataSource), or engine.sessions().on(connection).");
    }

    private void beginTransaction() throws SQLException {
        owners.setAutoCommit(false);
        open.set(true);
    }

    private void rollBack() throws SQLException {
        owners.rollback();
        owners.setAutoCommit(true);
        open.set(false);
    }
}
