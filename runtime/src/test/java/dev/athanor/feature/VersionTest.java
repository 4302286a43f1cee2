package dev.athanor.feature;

import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.session.Session;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Versions of rows: what two sessions change, one of them is told. */
class VersionTest extends FeatureTest {
    private final LineModel model = LineModel.versioned();

    static List<Arguments> versionTypes() {
        return List.of(Types.LONG, Types.INTEGER, Types.SHORT, Types.INSTANT, Types.UUID).stream()
                .flatMap(type -> databases().stream().map(database -> Arguments.of(database, type)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C123")
    void version_isSetByInsert_andAskedForAndCountedByUpdate_andAskedForByDelete(String database) {
        QLine table = open(database, model);
        inSession(session -> {
            Line line = model.line("one", 7);
            session.add(line);
            session.flush();
            assertThat(line.read(Line.VERSION)).isEqualTo(1L);
            recorder.clear();
            line.write(Line.NAME, "two");
            session.flush();
            assertThat(line.read(Line.VERSION)).isEqualTo(2L);
            assertThat(statements())
                    .containsExactly(
                            "UPDATE line SET name = ?, changes = ?, version = ? WHERE line.id = ? AND line.version ="
                                    + " ?");
            session.delete(line);
            session.flush();
            assertThat(statements()).containsExactly("DELETE FROM line WHERE line.id = ? AND line.version = ?");
            assertThat(session.list(select(table))).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C124")
    void rowThatAnotherSessionChanged_isStale_forUpdateAndForDelete(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        assertStale(table, "updated", line -> line.write(Line.NAME, "mine"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C124")
    void rowThatAnotherSessionChanged_isNotDeleted(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        assertStale(table, "deleted", null);
    }

    private void assertStale(
            QLine table, String what, java.util.function.@org.jspecify.annotations.Nullable Consumer<Line> change) {
        try (Session mine = sessions.openSession()) {
            Line line = mine.getOne(table, 1);
            mine.commit();
            inSession(other -> other.getOne(table, 1).write(Line.NAME, "theirs"));
            if (change == null) {
                mine.delete(line);
            } else {
                change.accept(line);
            }
            mine.add(model.line("second", 1));
            assertThatThrownBy(mine::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessage("Line with key 1 was to be " + what
                            + " at version 1, but its row has version 2 now: somebody changed it since it was read."
                            + " Roll back, read it again, and repeat the change where it still makes sense.");
            assertThatThrownBy(mine::flush).isInstanceOf(PendingRollbackException.class);
            mine.rollback();
            assertThat(line.values[Line.VERSION]).isEqualTo(1L);
            assertThat(line.read(Line.NAME)).isEqualTo("theirs");
            assertThat(line.read(Line.VERSION)).isEqualTo(2L);
            assertThat(mine.list(select(table.name))).containsExactly("theirs");
            // read again, the change is made
            line.write(Line.NAME, "mine after all");
            mine.commit();
        }
        inSession(session -> {
            assertThat(session.getOne(table, 1).read(Line.NAME)).isEqualTo("mine after all");
            assertThat(session.getOne(table, 1).read(Line.VERSION)).isEqualTo(3L);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneStaleRowOfABatch_isNamed_andNothingIsWritten(String database) {
        QLine table = open(database, model);
        given(model.line("a", 1), model.line("b", 1), model.line("c", 1));
        try (Session mine = sessions.openSession()) {
            List<Line> lines = mine.list(select(table).orderBy(table.id));
            mine.commit();
            inSession(other -> other.getOne(table, 2).write(Line.NAME, "theirs"));
            lines.forEach(line -> line.write(Line.PRICE, 9));
            assertThatThrownBy(mine::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Line with key 2 was to be updated at version 1");
        }
        inSession(session -> assertThat(session.list(select(table.price))).containsExactly(1, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C125")
    void withoutAVersion_anUpdateOfARowThatIsGoneIsStale_aDeleteIsNot(String database) {
        LineModel unversioned = LineModel.unversioned();
        QLine table = open(database, unversioned);
        given(unversioned.line("one", 7));
        try (Session mine = sessions.openSession()) {
            Line line = mine.getOne(table, 1);
            mine.commit();
            inSession(other -> other.delete(other.getOne(table, 1)));
            line.write(Line.NAME, "mine");
            assertThatThrownBy(mine::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessage("Line with key 1 was to be updated, but its row is gone: somebody deleted it.");
            mine.rollback();
            ListAppender<ILoggingEvent> warnings = new ListAppender<>();
            Logger logger = (Logger) LoggerFactory.getLogger("dev.athanor.flush");
            warnings.start();
            logger.addAppender(warnings);
            mine.delete(line);
            assertThatCode(mine::commit).doesNotThrowAnyException();
            logger.detachAppender(warnings);
            assertThat(warnings.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("Line with key 1 was to be deleted, but its row is gone already.");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void flushWithoutNetChange_keepsTheVersion(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        inSession(session -> {
            Line line = session.getOne(table, 1);
            line.write(Line.NAME, "other").write(Line.NAME, "one");
        });
        inSession(session ->
                assertThat(session.getOne(table, 1).read(Line.VERSION)).isEqualTo(1L));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rollback_restoresTheVersion_andTheNextUpdateIsFine(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        try (Session session = sessions.openSession()) {
            Line line = session.getOne(table, 1);
            line.write(Line.NAME, "two");
            session.flush();
            line.write(Line.NAME, "three");
            session.flush();
            assertThat(line.values[Line.VERSION]).isEqualTo(3L);
            session.rollback();
            assertThat(line.values[Line.VERSION]).isEqualTo(1L);
            line.write(Line.NAME, "four");
            session.commit();
            assertThat(line.read(Line.VERSION)).isEqualTo(2L);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void expiredVersion_isReadBeforeTheFlush_inOneStatement(String database) {
        QLine table = open(database, model);
        given(model.line("a", 1), model.line("b", 1), model.line("c", 1));
        try (Session mine = engine.openSession()) {
            List<Line> lines = mine.list(select(table).orderBy(table.id));
            mine.commit();
            inSession(other -> other.getOne(table, 2).write(Line.NAME, "theirs"));
            recorder.clear();
            lines.get(0).write(Line.NAME, "a2");
            lines.get(1).write(Line.NAME, "b2");
            mine.delete(lines.get(2));
            mine.commit();
            assertThat(recorder.sql().stream().filter(sql -> sql.startsWith("SELECT")))
                    .hasSize(2);
            assertThat(lines.get(1).read(Line.VERSION)).isEqualTo(3L);
            mine.commit();
            // gone is gone
            lines.get(0).write(Line.NAME, "a3");
            sqlInAnotherSession("delete from line where id = 1");
            assertThatThrownBy(mine::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Line with key 1 was to be written, but its row is gone");
        }
    }

    @ParameterizedTest
    @MethodSource("versionTypes")
    void eachTypeOfVersion_tellsTwoSessionsApart(String database, ColumnType<?> type) {
        LineModel typed = LineModel.versioned(ColumnDef.of("version", type));
        QLine table = open(database, typed);
        given(typed.line("one", 7));
        try (Session mine = sessions.openSession()) {
            Line line = mine.getOne(table, 1);
            Object first = line.read(Line.VERSION);
            mine.commit();
            Object[] theirs = new Object[3];
            for (int i = 0; i < theirs.length; i++) {
                int number = i;
                inSession(other -> {
                    Line same = other.getOne(table, 1).write(Line.NAME, "theirs " + number);
                    other.flush();
                    theirs[number] = same.read(Line.VERSION);
                });
            }
            assertThat(Arrays.asList(theirs)).doesNotContain(first).doesNotHaveDuplicates();
            line.write(Line.NAME, "mine");
            assertThatThrownBy(mine::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("at version " + first);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rowWithoutAVersion_getsOne(String database) {
        LineModel nullable =
                LineModel.versioned(ColumnDef.of("version", Types.INTEGER).orNull());
        QLine table = open(database, nullable);
        inSession(session -> assertThat(session.handle().execute("insert into line (name, price) values ('raw', 1)"))
                .isEqualTo(1));
        inSession(session -> session.getOne(table, 1).write(Line.NAME, "one"));
        inSession(session ->
                assertThat(session.getOne(table, 1).read(Line.VERSION)).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void versionSetByHand_isRefused(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        try (Session session = sessions.openSession()) {
            session.getOne(table, 1).write(Line.VERSION, 9L);
            assertThatThrownBy(session::commit)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Line.version counts the versions of the row and was set by hand. Leave it to the"
                            + " session.");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void insertStatement_setsTheFirstVersion(String database) {
        QLine table = open(database, model);
        inSession(session -> assertThat(
                        session.execute(insert(table).set(table.name, "one").set(table.price, 1)))
                .isEqualTo(1));
        inSession(session ->
                assertThat(session.getOne(table, 1).read(Line.VERSION)).isEqualTo(1L));
    }

    private void sqlInAnotherSession(String sql) {
        inSession(session -> assertThat(session.handle().execute(sql)).isEqualTo(1));
    }
}
