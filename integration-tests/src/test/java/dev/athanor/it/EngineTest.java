package dev.athanor.it;

import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.ConnectionException;
import dev.athanor.error.StatementException;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engine is: one database, opened by its URL, and sessions on it. */
class EngineTest extends DatabaseTest {
    private static final boolean SQLITE = ItDatabase.isOneOf(ItDatabase.SQLITE);

    @Test
    @Row("S23")
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it is about the URLs of SQLite")
    void databaseInMemory_isSharedByTheSessionsOfAnEngine_andByNobodyElse() {
        try (Session first = engine.openSession();
                Session second = engine.openSession()) {
            first.add(user("roach"));
            first.commit();
            assertThat(second.getOne(USER, 1L).getName()).isEqualTo("roach");
        }
        try (Engine other = Engine.open("jdbc:sqlite::memory:");
                Session session = other.openSession()) {
            assertThatThrownBy(() -> session.get(USER, 1L))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("no such table: user_account");
        }
    }

    @Test
    @Row("S23")
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it is about the URLs of SQLite")
    void databaseInMemory_livesAsLongAsItsEngine_withoutAnOpenSession() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name))).containsExactly("roach");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it is about the URLs of SQLite")
    void databaseInAFile_outlivesItsEngine(@TempDir Path directory) {
        String url = "jdbc:sqlite:" + directory.resolve("shop.db");
        try (Engine first = Engine.open(url)) {
            first.schema().createAll();
            first.useTransaction(session -> session.add(user("roach")));
        }
        try (Engine second = Engine.open(url);
                Session session = second.openSession()) {
            assertThat(session.getOne(USER, 1L).getName()).isEqualTo("roach");
        }
    }

    @Test
    @Row("S24")
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2},
            because = "a server is asked for its connections")
    void engine_hasTheDialectOfItsUrl_andConnectsAtTheFirstStatement(@TempDir Path directory) {
        Path file = directory.resolve(SQLITE ? "shop.db" : "shop.mv.db");
        String url = SQLITE ? "jdbc:sqlite:" + file : "jdbc:h2:" + directory.resolve("shop");
        try (Engine lazy = Engine.open(url);
                Session session = lazy.openSession()) {
            assertThat(lazy.dialect()).isSameAs(SQLITE ? Dialects.SQLITE : Dialects.H2);
            session.add(user("roach"));
            assertThat(file).doesNotExist();
            lazy.schema().createAll();
            assertThat(file).exists();
        }
    }

    @Test
    @Row("S28")
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2},
            because = "a server is asked for its connections")
    void close_closesEveryConnection_withWhichADatabaseInMemoryEnds() {
        String url = SQLITE ? "jdbc:sqlite:file:/closing?vfs=memdb" : "jdbc:h2:mem:closing";
        Engine first = Engine.open(url);
        first.schema().createAll();
        first.useTransaction(session -> session.add(user("roach")));
        try (Engine second = Engine.open(url);
                Session session = second.openSession()) {
            assertThat(session.list(select(USER.name))).containsExactly("roach");
        }
        first.close();
        try (Session session = first.openSession()) {
            assertThatThrownBy(() -> session.get(USER, 1L))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith("The engine of jdbc:")
                    .hasMessageEndingWith(" is closed.");
        }
        try (Engine later = Engine.open(url);
                Session session = later.openSession()) {
            assertThatThrownBy(() -> session.get(USER, 1L)).isInstanceOf(StatementException.class);
        }
    }

    @Test
    @Row("S31")
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2},
            because = "a server has a test of its own")
    void driver_isThatOfTheUrl(@TempDir Path directory) throws SQLException {
        TracedDriver driver = new TracedDriver();
        DriverManager.registerDriver(driver);
        String url = TracedDriver.PREFIX + (SQLITE ? "sqlite:" : "h2:") + directory.resolve("shop");
        try (Engine traced = Engine.builder(url).dialect(engine.dialect()).build()) {
            traced.schema().createAll();
            traced.useTransaction(session -> session.add(user("roach")));
            assertThat(driver.connections()).isPositive();
        } finally {
            DriverManager.deregisterDriver(driver);
        }
        assertThatThrownBy(() -> Engine.builder(url).build())
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("No dialect is known for the URL ");
    }

    @Test
    @Row("S29")
    void values_areBound_neverPartOfTheText() {
        String evil = "'; DROP TABLE address; --";
        given(user(evil));
        try (Session session = engine.openSession()) {
            User found = session.one(select(USER).where(USER.name.eq(evil)));
            found.setFullname(evil);
            session.commit();
            assertThat(session.one(select(count()).from(USER).where(USER.fullname.eq(evil))))
                    .isEqualTo(1L);
        }
        assertThat(recorder.sql()).hasSize(3).noneMatch(sql -> sql.contains("DROP"));
        assertThat(recorder.statements())
                .extracting(StatementEvent::binds)
                .allSatisfy(binds -> assertThat(binds.toString()).contains(evil));
    }

    @Test
    @Row({"S41", "C94"})
    void sessionFactory_opensSessionsWithItsOptions() {
        given(user("roach"));
        SessionFactory kept = engine.sessions(options -> options.expireOnCommit(false));
        try (Session session = kept.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.commit();
            recorder.clear();
            assertThat(roach.getName()).isEqualTo("roach");
            assertStatements();
        }
        try (Session session = engine.sessions().openSession()) {
            User roach = session.getOne(USER, 1L);
            session.commit();
            recorder.clear();
            assertThat(roach.getName()).isEqualTo("roach");
            assertCount(1);
        }
    }

    @Test
    void inTransaction_commitsOrRollsBackAndThrowsOn() {
        long id = engine.inTransaction(session -> {
            User roach = user("roach");
            session.add(roach);
            session.flush();
            return roach.getId();
        });
        assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", NewObjects.INSERT_USER, "COMMIT"));
        recorder.clear();

        IllegalStateException thrown = new IllegalStateException("mine");
        assertThatThrownBy(() -> engine.useTransaction(session -> {
                    session.getOne(USER, id).setName("other");
                    session.flush();
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(recorder.log())
                .endsWith(SqlRecorder.forms("UPDATE user_account SET name = ? WHERE user_account.id = ?", "ROLLBACK"));
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(USER, id).getName()).isEqualTo("roach");
        }
    }

    @Test
    void wrongUrl_isNamedTogetherWithWhatIsKnown() {
        assertThatThrownBy(() -> Engine.open("jdbc:sqlight:shop.db?password=secret"))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("No dialect is known for the URL \"jdbc:sqlight:shop.db\". A URL begins with jdbc: and the "
                        + "database, as in jdbc:sqlite:shop.db. Known are SQLite, H2, PostgreSQL, MariaDB, MySQL.");
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it is about the URLs of SQLite")
    void databaseThatCannotBeReached_isNamedAtTheFirstStatement(@TempDir Path directory) {
        String url = "jdbc:sqlite:" + directory.resolve("missing").resolve("shop.db");
        try (Engine unreachable = Engine.open(url);
                Session session = unreachable.openSession()) {
            assertThatThrownBy(() -> session.get(USER, 1L))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith("Cannot connect to " + url + ": ")
                    .hasMessageEndingWith(
                            ". Check the URL, that its directory exists, and that its JDBC driver is on the class path.");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2},
            because = "a data source is its owner's, who closes it")
    void closedEngine_refusesConnections() {
        engine.close();
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.get(USER, 1L))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("is closed");
        }
    }
}
