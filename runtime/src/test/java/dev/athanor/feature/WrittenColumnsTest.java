package dev.athanor.feature;

import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Defaults of the database, computed columns, values for each UPDATE, and converters. */
class WrittenColumnsTest extends FeatureTest {
    private final LineModel model = LineModel.unversioned();

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C190")
    void columnsThatTheDatabaseMakes_areLeftOut_andComeBackWithTheInsert(String database) {
        open(database, model);
        inSession(session -> {
            Line one = model.line("one", 7);
            Line two = model.line("two", 8);
            session.addAll(one, two);
            session.flush();
            assertThat(statements())
                    .singleElement()
                    .satisfies(sql -> assertThat(sql.substring(0, sql.indexOf(" VALUES")))
                            .doesNotContain("state", "amount", "total"));
            assertThat(one.read(Line.NAME)).isEqualTo("one");
            assertThat(one.read(Line.TOTAL)).isEqualTo(7);
            assertThat(two.read(Line.TOTAL)).isEqualTo(8);
            assertThat(two.read(Line.STATE)).isEqualTo("new");
            assertThat(two.read(Line.AMOUNT)).isEqualTo(1);
            assertThat(recorder.sql()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void setColumnWithADefault_isSent_andAnExplicitNullCountsAsUnset(String database) {
        QLine table = open(database, model);
        inSession(session -> {
            Line set = model.line("set", 7).write(Line.STATE, "old").write(Line.AMOUNT, 0);
            Line explicit = model.line("null", 7).write(Line.STATE, null);
            session.addAll(set, explicit);
            session.flush();
            assertThat(set.read(Line.STATE)).isEqualTo("old");
            assertThat(set.read(Line.AMOUNT)).isEqualTo(0);
            assertThat(explicit.read(Line.STATE)).isEqualTo("new");
        });
        inSession(session -> assertThat(session.list(select(table).orderBy(table.id)))
                .extracting(line -> List.of(line.values[Line.STATE], line.values[Line.AMOUNT], line.values[Line.TOTAL]))
                .containsExactly(List.of("old", 0, 0), List.of("new", 1, 7)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rowsThatSendOtherColumns_areOtherBatches_inTheOrderOfAdd(String database) {
        QLine table = open(database, model);
        inSession(session -> {
            session.addAll(
                    model.line("a", 1),
                    model.line("b", 1),
                    model.line("c", 1).write(Line.AMOUNT, 5),
                    model.line("d", 1).write(Line.AMOUNT, 6),
                    model.line("e", 1));
            session.flush();
            assertThat(statements()).hasSize(3);
            assertThat(session.list(select(table.name).orderBy(table.id))).containsExactly("a", "b", "c", "d", "e");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void computedColumn_isReadAnewAfterAnUpdate_ofOneRowAndOfMany(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        inSession(session -> {
            Line line = session.getOne(table, 1);
            assertThat(line.read(Line.TOTAL)).isEqualTo(7);
            line.write(Line.AMOUNT, 3);
            session.flush();
            assertThat(recorder.sql().get(recorder.sql().size() - 1))
                    .isEqualTo("UPDATE line SET amount = ?, changes = ? WHERE line.id = ?");
            assertThat(line.read(Line.TOTAL)).isEqualTo(21);
            assertThat(session.execute(update(table).set(table.price, 10).everywhere()))
                    .isEqualTo(1);
            assertThat(line.read(Line.TOTAL)).isEqualTo(30);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void computedColumn_isLastKnown_onceDetached(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        Line[] detached = new Line[2];
        inSession(session -> {
            detached[0] = session.getOne(table, 1);
            detached[1] = model.line("two", 8);
            session.add(detached[1]);
            detached[0].write(Line.PRICE, 8);
        });
        assertThat(detached[0].read(Line.TOTAL)).isEqualTo(7);
        assertThat(detached[1].read(Line.TOTAL)).isEqualTo(8);
    }

    @Test
    void computedColumn_cannotBeSetByAStatement() {
        QLine table = open("sqlite", model);
        assertThatThrownBy(() -> update(table).set(table.total, 1))
                .isInstanceOf(QueryException.class)
                .hasMessage("Line.total is computed by the database from other columns and cannot be set. Set those.");
        assertThatThrownBy(() -> insert(table).set(table.total, 1)).isInstanceOf(QueryException.class);
    }

    @Test
    void valueOfTheDatabase_isNamedWhenReadBeforeTheFlush() {
        assertThatThrownBy(() -> model.line("one", 1).read(Line.TOTAL))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Line.total has no value before the object is flushed, which makes it. Call session.flush()"
                        + " before it is read.");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C185")
    void valueForEachUpdate_isWrittenWithANetChangeOnly(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        inSession(session -> {
            Line line = session.getOne(table, 1);
            assertThat(line.read(Line.CHANGES)).isNull();
            line.write(Line.NAME, "other").write(Line.NAME, "one");
            recorder.clear();
            session.flush();
            assertThat(recorder.sql()).isEmpty();
            line.write(Line.NAME, "two");
            session.flush();
            assertThat(line.read(Line.CHANGES)).isEqualTo(1);
            line.write(Line.NAME, "three").write(Line.CHANGES, 100);
            session.flush();
            assertThat(line.read(Line.CHANGES)).isEqualTo(100);
            line.write(Line.NAME, "four");
            session.flush();
        });
        inSession(session ->
                assertThat(session.getOne(table, 1).read(Line.CHANGES)).isEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rollback_restoresTheValueForEachUpdate(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7));
        try (Session session = sessions.openSession()) {
            Line line = session.getOne(table, 1);
            line.write(Line.NAME, "two");
            session.flush();
            assertThat(line.values[Line.CHANGES]).isEqualTo(1);
            session.rollback();
            assertThat(line.values[Line.CHANGES]).isNull();
            assertThat(line.read(Line.NAME)).isEqualTo("one");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C187")
    void converter_worksBothWays_inConditionsAndStatementsToo(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7).write(Line.MONEY, new Money(250)), model.line("two", 7));
        inSession(session -> {
            assertThat(session.getOne(table, 1).read(Line.MONEY)).isEqualTo(new Money(250));
            assertThat(session.getOne(table, 2).read(Line.MONEY)).isNull();
            assertThat(session.list(select(table.name).where(table.money.eq(new Money(250)))))
                    .containsExactly("one");
            assertThat(session.list(select(table.money).where(table.money.in(new Money(250), new Money(1)))))
                    .containsExactly(new Money(250));
            assertThat(session.execute(
                            update(table).set(table.money, new Money(300)).where(table.money.eq(new Money(250)))))
                    .isEqualTo(1);
            assertThat(session.getOne(table, 1).read(Line.MONEY)).isEqualTo(new Money(300));
            assertThat(session.handle()
                            .createQuery("select money from line where id = 1")
                            .mapTo(Long.class)
                            .one())
                    .isEqualTo(300);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void valueThatItsConverterRefuses_isNamed(String database) {
        QLine table = open(database, model);
        try (Session session = sessions.openSession()) {
            session.add(model.line("one", 7).write(Line.MONEY, new Money(-1)));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(
                            "Line.money cannot be stored. The Money Money[cents=-1] cannot be stored as Long: debts are"
                                    + " not stored");
            session.rollback();
            assertThatThrownBy(() -> session.list(select(table).where(table.money.eq(new Money(-1)))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("debts are not stored");
            assertThat(session.list(select(table))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Row("C186")
    void valueThatCannotBeRead_isNamed_andTheStatementIsUsableAgain(String database) {
        QLine table = open(database, model);
        given(model.line("one", 7).write(Line.MOOD, Line.Mood.GOOD), model.line("two", 7));
        try (Session session = engine.openSession()) {
            Line two = session.getOne(table, 2);
            session.commit();
            assertThat(session.handle()
                            .createQuery("select mood from line where id = 1")
                            .mapTo(String.class)
                            .one())
                    .isEqualTo("GOOD"); // an enum is stored by its name
            sql(session, "update line set mood = 'UGLY' where id = 1");
            String problem = "Column " + (database.equals("h2") ? "MOOD" : "mood")
                    + " holds \"UGLY\", which is no constant of" + " Mood.";
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> session.get(table, 1))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessage(problem);
                assertThatThrownBy(() -> session.list(select(table)))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessage(problem);
            }
            sql(session, "update line set mood = 'BAD', money = -5 where id = 2");
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> two.read(Line.MONEY))
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageEndingWith("holds \"-5\", which is no Money: debts are not read");
            }
            sql(session, "update line set mood = 'BAD', money = 5");
            assertThat(session.getOne(table, 1).read(Line.MOOD)).isEqualTo(Line.Mood.BAD);
            assertThat(two.read(Line.MONEY)).isEqualTo(new Money(5));
            assertThat(session.list(select(table))).hasSize(2);
            session.commit();
        }
    }

    private static void sql(Session session, String sql) {
        assertThat(session.handle().execute(sql)).isPositive();
    }
}
