package dev.athanor.it;

import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** With {@code echo(true)} everything that is sent is written to the log. */
@Tag("each-database")
class EchoTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.athanor.sql");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    @Row("S25")
    void echo_writesBeginStatementsBindsRowsKeptStatementsAndCommitInOrder() {
        try (Engine engine = ItDatabase.builder().echo(true).build();
                Session session = engine.openSession()) {
            engine.schema().createAll();
            lines.list.clear();
            User roach = user("roach");
            roach.setCreatedAt(LocalDateTime.of(2026, 1, 2, 3, 4));
            session.add(roach);
            session.commit();
            roach.setName("cock");
            session.commit();
            for (long id = 1; id < 3; id++) {
                assertThat(session.list(select(USER.name).where(USER.id.eq(id))))
                        .hasSize(id == 1 ? 1 : 0);
            }
            session.rollback();
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .extracting(line -> SqlRecorder.form(line.replaceFirst("^\\[\\d+ us", "[0 us")))
                .containsExactly(SqlRecorder.forms(
                        "BEGIN",
                        NewObjects.INSERT_USER,
                        "[0 us, 1 row] (roach, null, false, null, 2026-01-02T03:04)",
                        "COMMIT",
                        "BEGIN",
                        "UPDATE user_account SET name = ? WHERE user_account.id = ?",
                        "[0 us, 1 row] (cock, 1)",
                        "COMMIT",
                        "BEGIN",
                        "SELECT user_account.name FROM user_account WHERE user_account.id = ?",
                        "[0 us] (1)",
                        "SELECT user_account.name FROM user_account WHERE user_account.id = ?",
                        "[0 us, kept] (2)",
                        "ROLLBACK"));
    }

    @Test
    @Row("S25")
    void withoutEcho_nothingIsWritten() {
        try (Engine engine = ItDatabase.builder().build();
                Session session = engine.openSession()) {
            engine.schema().createAll();
            session.add(user("roach"));
            session.commit();
        }
        assertThat(lines.list).isEmpty();
    }
}
