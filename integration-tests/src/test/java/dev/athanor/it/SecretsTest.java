package dev.athanor.it;

import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.athanor.Engine;
import dev.athanor.EngineBuilder;
import dev.athanor.conformance.Row;
import dev.athanor.error.ConnectionException;
import dev.athanor.session.Session;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passwords are sent to the database, and to nobody else. */
@Tag("each-database")
class SecretsTest {
    private static final String SECRET = "open+sesame/@:100%?;&";
    private static final String ENCODED = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    private static final String READABLE = "sesame";

    private final Logger root = (Logger) org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

    @BeforeEach
    void listenToEverything() {
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        others.forEach(root::addAppender);
        root.setLevel(Level.WARN);
    }

    @Test
    @RunsOn(
            value = {ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "the others have no server")
    void passwordOfAServer_isInNoLogAndNoError() throws SQLException {
        boolean postgres = ItDatabase.isOneOf(ItDatabase.POSTGRESQL);
        try (TestDatabase database = (postgres ? TestServer.POSTGRESQL : TestServer.MARIADB).newDatabase()) {
            // the servers of tests take every password, and PostgreSQL the names it knows only
            String name = "keeper_" + database.name();
            if (postgres) {
                database.execute("CREATE ROLE " + name + " LOGIN SUPERUSER PASSWORD '" + SECRET + "'");
            }
            String url = database.urlWithoutUser();
            String inFront = url.replace("//", "//" + name + ":" + ENCODED + "@");
            String separator = url.contains("?") ? "&" : "?";
            List<EngineBuilder> builders =
                    new ArrayList<>(List.of(Engine.builder(url).credentials(name, SECRET), Engine.builder(inFront)));
            if (postgres) {
                builders.add(Engine.builder(url + separator + "user=" + name + "&password=" + ENCODED));
            }
            for (EngineBuilder builder : builders) {
                Engine engine = builder.echo(true).build();
                try (Session session = engine.openSession()) {
                    engine.schema().createAll();
                    session.add(user("roach"));
                    session.commit();
                    assertThat(session.list(select(USER.name))).contains("roach");
                    assertUnknown(text(catchThrowable(() -> session.handle().execute("SELECT nothing"))));
                    session.rollback();
                    engine.close();
                    assertUnknown(text(catchThrowable(() -> session.get(USER, 1L))));
                }
            }
            if (postgres) {
                try (Engine engine = Engine.open(inFront.replace(name, "nobody"));
                        Session session = engine.openSession()) {
                    Throwable refused = catchThrowable(() -> session.get(USER, 1L));
                    assertThat(refused)
                            .isInstanceOf(ConnectionException.class)
                            .hasMessageStartingWith("Cannot connect to " + url.replaceFirst("\\?.*", "") + ": ")
                            .hasMessageContaining("role \"nobody\" does not exist");
                    assertUnknown(text(refused));
                }
            }
        }
        assertThat(lines.list).anyMatch(line -> line.getLoggerName().startsWith("com.zaxxer.hikari"));
        for (ILoggingEvent line : lines.list) {
            assertUnknown(line.getFormattedMessage());
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.H2},
            because = "it is about its URLs")
    void passwordOfAnEmbeddedDatabase_isInNoLogAndNoError() {
        String url = "jdbc:h2:mem:secrets;USER=sa;PASSWORD=sesame;DB_CLOSE_DELAY=-1";
        try (Engine engine = Engine.open(url)) {
            engine.schema().createAll();
        }
        try (Engine engine = Engine.open(url.replace("sesame", "sesames"));
                Session session = engine.openSession()) {
            Throwable refused = catchThrowable(() -> session.get(USER, 1L));
            assertThat(refused)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith("Cannot connect to jdbc:h2:mem:secrets: ");
            assertUnknown(text(refused));
        }
        try (Engine engine = Engine.builder("jdbc:h2:mem:secrets")
                .credentials("sa", "sesame")
                .build()) {
            assertThat(engine.<Integer>inTransaction(
                            session -> session.list(select(USER)).size()))
                    .isZero();
        }
        for (ILoggingEvent line : lines.list) {
            assertUnknown(line.getFormattedMessage());
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it needs no database")
    void urlThatIsNotUnderstood_isNotRepeated() {
        List<String> urls = List.of(
                "jdbc:postgresql://app:open/sesame@localhost/shop",
                "jdbc:postgresql://app:open?sesame@localhost/shop",
                "jdbc:postgresql://app:open:sesame@@localhost:x/shop",
                "jdbc:mariadb://app:sesame/shop",
                "jdbc:oracle://app:sesame@db",
                "jdbc:oracle:thin:app/sesame@db",
                "jdbc:oracle://app:open?sesame@db",
                "jdbc:sqlserver://localhost;user=app;password=sesame");
        for (String url : urls) {
            Throwable refused = catchThrowable(() -> Engine.open(url));
            assertThat(refused).as(url).isInstanceOf(ConnectionException.class);
            assertUnknown(text(refused));
        }
        assertThatThrownBy(() -> Engine.open(urls.get(0)))
                .hasMessage("The URL of jdbc:postgresql:// is not understood: it is"
                        + " jdbc:postgresql://user:password@host:port/database?parameters, and / ? ; @ : in a user or"
                        + " password are written as %2F %3F %3B %40 %3A. Or use EngineBuilder.credentials.");
        assertThatThrownBy(() -> Engine.open("jdbc:postgresql://app:100%@localhost/shop"))
                .isInstanceOf(ConnectionException.class)
                .hasMessage(
                        "A user, password or another secret in the URL has a % that is not followed by two hexadecimal"
                                + " digits: write it as %25, or use EngineBuilder.credentials.");
    }

    @Test
    @Row("S24")
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "it needs no database")
    void serverWithoutHikariCP_isRefusedByName() throws Exception {
        ForkedJvm.Outcome outcome = new ForkedJvm()
                .without(path -> path.contains("HikariCP"))
                .run(StreamMain.class, "jdbc:postgresql://app:sesame@localhost/shop", "entities");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("An engine on jdbc:postgresql://localhost/shop needs a pool of connections: add"
                        + " com.zaxxer:HikariCP to the class path, or bring connections of your own by"
                        + " Engine.of(dataSource).");
        assertUnknown(outcome.errors());
    }

    private static void assertUnknown(String text) {
        assertThat(text).doesNotContain(READABLE).doesNotContain(SECRET).doesNotContain(ENCODED);
    }

    private static String text(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
