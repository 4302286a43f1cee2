package dev.athanor.it;

import static dev.athanor.it.misc.QLetter.LETTER;
import static dev.athanor.it.misc.QParcel.PARCEL;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.nextValue;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IntegrityException;
import dev.athanor.error.QueryException;
import dev.athanor.it.misc.Letter;
import dev.athanor.it.misc.Parcel;
import dev.athanor.it.misc.Parcel.State;
import dev.athanor.it.misc.QLetter;
import dev.athanor.it.misc.QParcel;
import dev.athanor.schema.SchemaDifference;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What schemas have beside tables and keys: sequences, types for enums, conditions. */
@Tag("each-database")
class SchemaObjectsTest extends DatabaseTest {
    @Test
    void keysOfASequence_areGivenOnce() {
        Parcel one = parcel("one");
        Letter two = QLetter.builder().state(State.SENT).build();
        Parcel three = parcel("three");
        Letter four = QLetter.builder().state(State.SENT).build();
        engine.useTransaction(session -> session.addAll(one, two, three, four));
        List<Long> keys = Stream.of(one.getId(), two.getId(), three.getId(), four.getId())
                .distinct()
                .toList();
        assertThat(keys).doesNotContainNull();
        boolean shared = ItDatabase.current() != ItDatabase.SQLITE;
        assertThat(keys).hasSize(shared ? 4 : 2);
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(PARCEL, three.getId()).getLabel()).isEqualTo("three");
            assertThat(session.list(select(LETTER))).hasSize(2);
        }
    }

    @Test
    void keyOfASequence_mayBeGivenByHand() {
        try (Session session = engine.openSession()) {
            session.execute(insert(LETTER).set(LETTER.id, 1_000L).set(LETTER.state, State.SENT));
            assertThat(session.one(select(LETTER.id))).isEqualTo(1_000L);
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.POSTGRESQL, ItDatabase.MARIADB, ItDatabase.H2},
            because = "SQLite has no sequences")
    void nextValue_isThatOfTheSequence() {
        Letter letter = QLetter.builder().state(State.SENT).build();
        engine.useTransaction(session -> session.add(letter));
        try (Session session = engine.openSession()) {
            Long next = session.one(select(nextValue("shipment_numbers")));
            assertThat(next).isGreaterThan(letter.getId());
            assertThat(session.one(select(nextValue("shipment_numbers")))).isGreaterThan(next);
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "the others have sequences")
    void nextValue_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.one(select(nextValue("shipment_numbers"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("SQLite has no sequences. Let the database generate a key, or count in a table.");
        }
    }

    @Test
    void constants_areWrittenReadAndCompared() {
        Parcel one = parcel("one");
        Parcel two = parcel("two");
        two.setState(State.ARRIVED);
        two.setFormer(State.SENT);
        engine.useTransaction(session -> session.addAll(one, two));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(PARCEL.label).where(PARCEL.state.eq(State.ARRIVED))))
                    .containsExactly("two");
            assertThat(session.list(select(PARCEL.label).where(PARCEL.state.in(State.WAITING, State.SENT))))
                    .containsExactly("one");
            assertThat(session.list(select(PARCEL.label).where(PARCEL.former.isNull())))
                    .containsExactly("one");
            assertThat(session.list(select(PARCEL.label)
                            .where(PARCEL.state.isDistinctFrom(PARCEL.former))
                            .orderBy(PARCEL.label.asc())))
                    .containsExactly("one", "two");
            assertThat(session.one(select(caseWhen(PARCEL.label.eq("one"), PARCEL.state)
                                    .otherwise(PARCEL.former))
                            .where(PARCEL.label.eq("two"))))
                    .isEqualTo(State.SENT);
            session.execute(update(PARCEL).set(PARCEL.former, State.WAITING).where(PARCEL.label.eq("one")));
            Parcel found = session.one(select(PARCEL).where(PARCEL.label.eq("one")));
            assertThat(found.getFormer()).isEqualTo(State.WAITING);
            found.setState(State.SENT);
            found.setFormer(null);
            session.commit();
            assertThat(found.getState()).isEqualTo(State.SENT);
            assertThat(found.getFormer()).isNull();
        }
    }

    @Test
    void rowThatBreaksACondition_isRefusedByItsName() {
        Parcel heavy = parcel("heavy");
        heavy.setWeight(0);
        assertThatThrownBy(() -> engine.useTransaction(session -> session.add(heavy)))
                .isInstanceOfSatisfying(IntegrityException.class, broken -> {
                    assertThat(broken.kind()).isEqualTo(IntegrityException.Kind.CHECK);
                    assertThat(broken.constraint()).isEqualToIgnoringCase("ck_parcel_weight");
                });
        Parcel quoted = parcel("it's");
        assertThatThrownBy(() -> engine.useTransaction(session -> session.add(quoted)))
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        broken -> assertThat(broken.constraint()).isEqualToIgnoringCase("ck_parcel_size"));
    }

    @Test
    void schemaOfTheModel_isAsItSays() {
        assertThat(differences()).isEmpty();
        engine.schema().dropAll();
        engine.schema().createAll();
        assertThat(differences()).isEmpty();
    }

    @Test
    @RunsOn(
            value = {ItDatabase.POSTGRESQL, ItDatabase.MARIADB, ItDatabase.H2},
            because = "SQLite alters no constraints")
    void missingCondition_isToldWithItsMend() {
        execute("ALTER TABLE parcel DROP CONSTRAINT ck_parcel_weight");
        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(SchemaDifference.Kind.CHECK);
            assertThat(difference.message()).isEqualTo("Check ck_parcel_weight of table parcel is missing.");
            assertThat(difference.mend())
                    .containsExactly("ALTER TABLE parcel ADD CONSTRAINT ck_parcel_weight CHECK (weight > 0)");
            difference.mend().forEach(this::execute);
        });
        assertThat(differences()).isEmpty();
    }

    @Test
    @RunsOn(
            value = {ItDatabase.POSTGRESQL},
            because = "it alone has types for enums")
    void missingConstant_isToldWithItsMend() {
        engine.schema().dropAll();
        execute("CREATE TYPE shipment_state AS ENUM ('WAITING', 'ARRIVED')");
        engine.schema().createAll();
        List<SchemaDifference> found = differences();
        assertThat(found).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(SchemaDifference.Kind.TYPE);
            assertThat(difference.message())
                    .startsWith("Type shipment_state of column ")
                    .endsWith(" lacks SENT.");
            assertThat(difference.mend()).containsExactly("ALTER TYPE shipment_state ADD VALUE 'SENT'");
        });
        execute(found.get(0).mend().get(0));
        assertThat(differences()).isEmpty();
    }

    private List<SchemaDifference> differences() {
        return engine.schema().of(PARCEL.table(), LETTER.table()).validate();
    }

    private void execute(String sql) {
        engine.useTransaction(session -> session.handle().execute(sql));
    }

    private static Parcel parcel(String label) {
        return QParcel.builder()
                .label(label)
                .weight(1)
                .width(2)
                .height(3)
                .state(State.WAITING)
                .build();
    }
}
