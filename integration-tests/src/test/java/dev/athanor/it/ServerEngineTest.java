package dev.athanor.it;

import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.EngineBuilder;
import dev.athanor.PoolOptions;
import dev.athanor.conformance.Row;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.ConnectionException;
import dev.athanor.session.Isolation;
import dev.athanor.session.Session;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Engines that connect to a server themselves, by a URL and a pool. */
@Tag("each-database")
@RunsOn(
        value = {ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
        because = "the others have no server")
class ServerEngineTest {
    private final boolean postgres = ItDatabase.isOneOf(ItDatabase.POSTGRESQL);
    private final TestDatabase database = server().newDatabase();

    private static TestServer server() {
        return ItDatabase.isOneOf(ItDatabase.POSTGRESQL) ? TestServer.POSTGRESQL : TestServer.MARIADB;
    }

    /** Looks at the connections: one of its own for each look would be counted by the next while the server ends it. */
    private Connection observer;

    @BeforeEach
    void observe() throws SQLException {
        observer = database.connect();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        observer.close();
        database.close();
    }

    @Test
    @Row("S24")
    void engine_hasTheDialectOfItsUrl_andConnectsAtTheFirstStatement() throws SQLException {
        Dialect expected = postgres ? Dialects.POSTGRESQL : Dialects.MARIADB;
        try (Engine engine = builder().build()) {
            assertThat(engine.dialect()).isSameAs(expected);
            try (Session session = engine.openSession()) {
                session.add(user("roach"));
                assertThat(openConnections()).isZero();
            }
            engine.schema().createAll();
            assertThat(openConnections()).isPositive();
            engine.useTransaction(session -> session.add(user("roach")));
            assertThat(engine.<String>inTransaction(session -> session.one(select(USER.name))))
                    .isEqualTo("roach");
        }
    }

    @Test
    @Row("S24")
    void userAndPasswordBeforeTheHost_connectToo() {
        String url = database.urlWithoutUser().replace("//", "//" + database.user() + ":" + database.password() + "@");
        try (Engine engine = Engine.open(url)) {
            engine.schema().createAll();
            assertThat(engine.<Long>inTransaction(
                            session -> (long) session.list(select(USER)).size()))
                    .isZero();
        }
        try (Engine engine = Engine.open(database.url())) {
            assertThat(engine.<Long>inTransaction(
                            session -> (long) session.list(select(USER)).size()))
                    .isZero();
        }
    }

    @Test
    void serverThatIsNotThere_isNamedAtTheFirstStatement() {
        String url = (postgres ? "jdbc:postgresql" : "jdbc:mariadb") + "://127.0.0.1:1/shop";
        try (Engine engine = Engine.builder(url).credentials("app", "hidden").build();
                Session session = engine.openSession()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> session.get(USER, 1L))
                        .isInstanceOf(ConnectionException.class)
                        .hasMessageStartingWith("Cannot connect to " + url + ": ")
                        .hasMessageEndingWith(" Check the URL, the credentials, and that the server runs.");
            }
        }
    }

    @Test
    @Row("S27")
    void poolThatIsUsedUp_isWaitedForAndThenSaysWhatToDo() throws SQLException {
        try (Engine engine = small(pool -> pool.size(1).maxOverflow(1).timeout(Duration.ofMillis(500)))) {
            engine.schema().createAll();
            try (Session first = engine.openSession();
                    Session second = engine.openSession();
                    Session third = engine.openSession()) {
                first.begin();
                second.begin();
                assertThat(openConnections()).isEqualTo(2);
                long start = System.nanoTime();
                assertThatThrownBy(() -> third.list(select(USER)))
                        .isInstanceOf(ConnectionException.class)
                        .hasMessage("No connection to " + shown()
                                + " became free within 0.5 s: the pool's 1 and its overflow of 1 are all in use. Close"
                                + " sessions sooner, or allow more: EngineBuilder.pool(pool ->"
                                + " pool.size(1).maxOverflow(1)).");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(450));
                first.rollback();
                assertThat(third.list(select(USER))).isEmpty();
                assertThat(openConnections()).isEqualTo(2);
            }
        }
    }

    @Test
    @Row("S27")
    void pool_hasFiveConnectionsTenMoreAndHalfAMinute() {
        assertThat(PoolOptions.DEFAULT).isEqualTo(new PoolOptions(5, 10, Duration.ofSeconds(30)));
        assertThatThrownBy(() -> PoolOptions.DEFAULT.size(0).maxOverflow(0))
                .hasMessage("A pool of 0 connections and 0 more: neither is negative, and together they are from 1 to"
                        + " 100000.");
        assertThatThrownBy(() -> PoolOptions.DEFAULT.timeout(Duration.ofMillis(1)))
                .hasMessage(
                        "A session waits for a connection for 250 ms at least, not PT0.001S: opening one takes time.");
        try (Engine engine =
                builder().pool(pool -> pool.timeout(Duration.ofMillis(300))).build()) {
            Session[] sessions = new Session[16];
            for (int i = 0; i < 15; i++) {
                sessions[i] = engine.openSession();
                sessions[i].begin();
            }
            sessions[15] = engine.openSession();
            assertThatThrownBy(() -> sessions[15].begin())
                    .hasMessageContaining("the pool's 5 and its overflow of 10 are all in use.");
            for (Session session : sessions) {
                session.close();
            }
        }
    }

    @Test
    @Row("S28")
    void close_closesEveryConnection() throws SQLException {
        Engine engine = builder().build();
        engine.schema().createAll();
        engine.useTransaction(session -> session.add(user("roach")));
        assertThat(openConnections()).isPositive();
        engine.close();
        engine.close();
        awaitNoConnection();
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.get(USER, 1L))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("The engine of " + shown() + " is closed.");
        }
    }

    /** Connections that are being opened when the engine closes are closed too. */
    @Test
    void closeRightAfterTheFirstStatement_leavesNoConnection() throws SQLException {
        for (int i = 0; i < 20; i++) {
            Engine engine = builder().build();
            try (Session session = engine.openSession()) {
                session.begin();
            }
            engine.close();
            awaitNoConnection();
        }
    }

    @Test
    @Row("S28")
    void closeWithAnOpenSession_closesItsConnectionWhenItEnds() throws SQLException {
        Engine engine = builder().build();
        engine.schema().createAll();
        try (Session session = engine.openSession()) {
            session.add(user("roach"));
            session.flush();
            engine.close();
            assertThat(openConnections()).isPositive();
            session.commit();
            awaitNoConnection();
        }
        try (Engine other = builder().build()) {
            assertThat(other.<String>inTransaction(session -> session.one(select(USER.name))))
                    .isEqualTo("roach");
        }
    }

    @Test
    void connection_goesBackAsItCame() {
        try (Engine engine = small(pool -> pool.size(1).maxOverflow(0))) {
            engine.schema().createAll();
            String before = state(engine);
            var strict = engine.sessions(
                    o -> o.isolation(Isolation.SERIALIZABLE).readOnly(true).statementTimeout(Duration.ofSeconds(7)));
            try (Session session = strict.openSession()) {
                assertThat(session.handle()
                                .createQuery(isolation())
                                .mapTo(String.class)
                                .one())
                        .isEqualToIgnoringCase("serializable");
                session.rollback();
            }
            assertThat(state(engine)).isEqualTo(before);
            engine.useTransaction(session -> session.add(user("roach")));
        }
    }

    @Test
    @Row("S31")
    void driver_isThatOfTheUrl() throws SQLException {
        TracedDriver driver = new TracedDriver();
        DriverManager.registerDriver(driver);
        String url = database.urlWithoutUser().replace("jdbc:", TracedDriver.PREFIX);
        try (Engine engine = Engine.builder(url)
                .dialect(postgres ? Dialects.POSTGRESQL : Dialects.MARIADB)
                .credentials(database.user(), database.password())
                .pool(pool -> pool.size(1))
                .build()) {
            engine.schema().createAll();
            engine.useTransaction(session -> session.add(user("roach")));
            assertThat(driver.connections()).isPositive();
        } finally {
            DriverManager.deregisterDriver(driver);
        }
        assertThatThrownBy(() -> Engine.builder(url).build())
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("No dialect is known for the URL ");
        assertThatThrownBy(() -> Engine.builder("jdbc:mysql://localhost/shop").build())
                .isInstanceOf(ConnectionException.class)
                .hasMessage("No JDBC driver on the class path takes jdbc:mysql://localhost/shop. Add"
                        + " com.mysql:mysql-connector-j.");
        try (Engine engine =
                Engine.builder("jdbc:mysql://localhost/shop?permitMysqlScheme").build()) {
            assertThat(engine.dialect()).isSameAs(Dialects.MYSQL);
        }
    }

    @Test
    void dataSource_keepsItsOwnCredentialsAndPool() {
        assertThatThrownBy(() -> Engine.builder(database.dataSource())
                        .pool(pool -> pool.size(1))
                        .build())
                .isInstanceOf(ConnectionException.class)
                .hasMessage("A data source has its own credentials and its own pool: say them there, or use"
                        + " Engine.builder(url).");
        assertThatThrownBy(() -> Engine.builder(database.dataSource())
                        .credentials("app", "hidden")
                        .build())
                .isInstanceOf(ConnectionException.class);
    }

    private EngineBuilder builder() {
        return Engine.builder(database.urlWithoutUser()).credentials(database.user(), database.password());
    }

    private Engine small(UnaryOperator<PoolOptions> pool) {
        return builder().pool(pool).build();
    }

    /** The URL as errors show it. */
    private String shown() {
        return database.urlWithoutUser().replaceFirst("\\?.*", "");
    }

    private String isolation() {
        return postgres ? "SELECT current_setting('transaction_isolation')" : "SELECT @@transaction_isolation";
    }

    private String state(Engine engine) {
        try (Session session = engine.openSession()) {
            return session.handle()
                    .createQuery(
                            postgres
                                    ? "SELECT pg_backend_pid() || current_setting('transaction_isolation')"
                                            + " || current_setting('transaction_read_only')"
                                    : "SELECT CONCAT(CONNECTION_ID(), @@transaction_isolation, @@tx_read_only)")
                    .mapTo(String.class)
                    .one();
        }
    }

    private void awaitNoConnection() throws SQLException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        int open = openConnections();
        while (open > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
            open = openConnections();
        }
        assertThat(open).isZero();
    }

    /** The connections of other clients to the database; the server's own workers (autovacuum) are none. */
    private int openConnections() throws SQLException {
        String sql = postgres
                ? "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
                : "SELECT count(*) FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()";
        try (Statement statement = observer.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
