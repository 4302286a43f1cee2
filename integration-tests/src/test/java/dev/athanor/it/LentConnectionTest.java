package dev.athanor.it;

import static dev.athanor.it.NewObjects.tag;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.error.StatementException;
import dev.athanor.query.StringColumn;
import dev.athanor.query.Table;
import dev.athanor.session.Isolation;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import dev.athanor.type.Types;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connection that somebody else owns goes back as it was lent, whatever that was and however the session ends. */
@Tag("each-database")
class LentConnectionTest {
    private static final StringColumn NOWHERE = Table.define(
                    "nowhere", t -> t.column("name", Types.STRING).length(20))
            .text("name");

    private LentConnection lent;
    private Engine engine;

    @BeforeEach
    void open() throws SQLException {
        lent = LentConnection.open();
        engine = Engine.of(lent);
        engine.schema().createAll();
        engine.useTransaction(session -> session.add(user("roach")));
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
        lent.close();
    }

    @Test
    void plainConnection_isPlainAgain() throws SQLException {
        String before = state();
        useInEveryWay();
        assertThat(state()).isEqualTo(before);
        engine.useTransaction(session -> session.add(user("john")));
    }

    @Test
    void readOnlyConnection_isReadOnlyAgain() throws SQLException {
        if (ItDatabase.isOneOf(ItDatabase.SQLITE)) {
            execute("PRAGMA query_only = ON");
        } else {
            lent.real().setReadOnly(true);
        }
        String before = state();
        useInEveryWay();
        assertThat(state()).isEqualTo(before);
        if (!ItDatabase.isOneOf(ItDatabase.H2)) {
            try (Session session = engine.openSession()) {
                session.add(user("john"));
                assertThatThrownBy(session::flush).isInstanceOf(StatementException.class);
            }
        }
    }

    @Test
    void connectionWithALevelAndWithoutAutocommit_hasThemAgain() throws SQLException {
        lent.real().setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        lent.real().setAutoCommit(false);
        String before = state();
        assertThat(before).contains("autocommit=false");
        useInEveryWay();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @RunsOn(
            value = {ItDatabase.H2},
            because = "the others count the time by statement")
    void timeOfStatements_isAgainWhatItWas() throws SQLException {
        execute("SET QUERY_TIMEOUT 7000");
        useInEveryWay();
        try (Statement statement = lent.real().createStatement();
                ResultSet rows = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'QUERY_TIMEOUT'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(7000);
        }
    }

    @Test
    void textOfAStatement_isPreparedForItsUse() {
        engine.useTransaction(session -> {
            session.execute(insert(TAG).set(TAG.label, "plain"));
            var tag = tag("object");
            session.add(tag);
            session.flush();
            assertThat(tag.id()).isEqualTo(2);
            session.execute(insert(TAG).set(TAG.label, "plain again"));
            assertThat(session.list(select(TAG.label).orderBy(TAG.id)))
                    .containsExactly("plain", "object", "plain again");
        });
    }

    private void useInEveryWay() {
        SessionFactory strict = engine.sessions(
                o -> o.readOnly(true).isolation(Isolation.READ_COMMITTED).statementTimeout(Duration.ofSeconds(3)));
        for (int i = 0; i < 2; i++) {
            strict.useTransaction(
                    session -> assertThat(session.list(select(USER.name))).containsExactly("roach"));
        }
        try (Session session = strict.openSession()) {
            assertThatThrownBy(() -> session.list(select(NOWHERE))).isInstanceOf(StatementException.class);
        }
        assertThatThrownBy(() -> strict.useTransaction(session -> {
                    session.list(select(USER));
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        engine.useTransaction(
                session -> assertThat(session.list(select(USER.name))).containsExactly("roach"));
    }

    private String state() throws SQLException {
        Connection connection = lent.real();
        String state = "autocommit=" + connection.getAutoCommit() + " level=" + connection.getTransactionIsolation()
                + " readOnly=" + connection.isReadOnly();
        if (!ItDatabase.isOneOf(ItDatabase.SQLITE)) {
            return state;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA query_only")) {
            rows.next();
            return state + " queryOnly=" + rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = lent.real().createStatement()) {
            statement.execute(sql);
        }
    }
}
