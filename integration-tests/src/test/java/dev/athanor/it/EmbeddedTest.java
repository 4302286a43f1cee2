package dev.athanor.it;

import static dev.athanor.it.columns.QPerson.PERSON;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.it.columns.Address;
import dev.athanor.it.columns.Contact;
import dev.athanor.it.columns.Person;
import dev.athanor.it.columns.Position;
import dev.athanor.it.columns.QPerson;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records whose components are columns of the entity's table. */
class EmbeddedTest extends DatabaseTest {
    private static final Address SEOUL = new Address("Jongno", "Seoul", Address.Kind.FLAT, new Position(37.5, 127.0));
    private static final Address BUSAN = new Address(null, "Busan", null, null);
    private static final Contact NONE = new Contact(null, null);

    @Test
    @Row("C188")
    void record_comesBackAsItWasWritten() {
        given(person(1, SEOUL, BUSAN), person(2, BUSAN, null));
        try (Session session = engine.openSession()) {
            Person first = session.getOne(PERSON, 1);
            assertThat(first.getHome()).isEqualTo(SEOUL);
            assertThat(first.getWork()).isEqualTo(BUSAN);
            Person second = session.getOne(PERSON, 2);
            assertThat(second.getHome()).isEqualTo(BUSAN);
            assertThat(second.getWork()).isNull();
        }
    }

    /** All-NULL columns are null where the accessor is nullable, else an object. */
    @Test
    @Row("C188")
    void recordOfNulls_isAnObjectWhereItsAccessorIsNotNullable() {
        given(person(1, SEOUL, null));
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(PERSON, 1).getContact()).isEqualTo(NONE);
            assertThat(session.getOne(PERSON, 1).getWork()).isNull();
        }
    }

    @Test
    @Row("C188")
    void replacing_updatesTheColumnsThatDiffer() {
        given(person(1, SEOUL, null));
        try (Session session = engine.openSession()) {
            Person person = session.getOne(PERSON, 1);
            recorder.clear();
            person.setHome(new Address("Jongno", "Incheon", Address.Kind.FLAT, new Position(37.5, 126.7)));
            session.flush();
            assertStatements("UPDATE inhabitant SET home_city = ?, home_position_lng = ? WHERE inhabitant.id = ?");
            person.setHome(new Address("Jongno", "Incheon", Address.Kind.FLAT, new Position(37.5, 126.7)));
            session.flush();
            assertStatements();
            session.commit();
        }
    }

    @Test
    @Row("C188")
    void condition_isThatOfEachColumn() {
        given(person(1, SEOUL, BUSAN), person(2, BUSAN, null), person(3, SEOUL, SEOUL));
        assertThat(idsWhere(PERSON.home.eq(SEOUL))).containsExactly(1, 3);
        assertThat(idsWhere(PERSON.home.eq(BUSAN))).containsExactly(2);
        assertThat(idsWhere(PERSON.home.ne(BUSAN))).containsExactly(1, 3);
        assertThat(idsWhere(PERSON.work.ne(BUSAN))).containsExactly(2, 3);
        assertThat(idsWhere(PERSON.work.isNull())).containsExactly(2);
        assertThat(idsWhere(PERSON.work.isNotNull())).containsExactly(1, 3);
        assertThat(idsWhere(PERSON.home.city.eq("Busan"))).containsExactly(2);
        assertThat(idsWhere(PERSON.home.position.lat.gt(30.0))).containsExactly(1, 3);
        assertThat(idsWhere(PERSON.home.kind.eq(Address.Kind.FLAT))).containsExactly(1, 3);
        assertThat(idsWhere(PERSON.home.position.eq(new Position(37.5, 127.0)))).containsExactly(1, 3);
    }

    @Test
    void condition_onAnAlias_isThatOfTheAlias() {
        given(person(1, SEOUL, BUSAN));
        QPerson other = PERSON.alias("other");
        try (Session session = engine.openSession()) {
            List<Integer> found = session.list(select(other.id).where(other.home.eq(SEOUL)));
            assertThat(found).containsExactly(1);
        }
    }

    @Test
    void halfARow_isAnErrorThatNamesTheColumn() {
        given(person(1, SEOUL, BUSAN));
        try (Session session = engine.openSession()) {
            session.handle().execute("UPDATE inhabitant SET job_town = NULL, work_street = 'x' WHERE id = 1");
            Person person = session.getOne(PERSON, 1);
            assertThatThrownBy(person::getWork)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Person.work.city is NULL in column job_town of inhabitant");
        }
    }

    @Test
    void nullForARecordThatHasToBe_isRefused() {
        Person person = person(1, SEOUL, null);
        assertThatThrownBy(() -> person.setHome(nothing()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Person.home is not nullable");
    }

    @Test
    void recordThatIsRefused_changesNothing() {
        given(person(1, SEOUL, null));
        try (Session session = engine.openSession()) {
            Person person = session.getOne(PERSON, 1);
            recorder.clear();
            Address without = new Address("elsewhere", nothing(), null, null);
            assertThatThrownBy(() -> person.setHome(without)).isInstanceOf(InvalidValueException.class);
            assertThat(person.getHome()).isEqualTo(SEOUL);
            session.flush();
            assertStatements();
        }
    }

    @Test
    void conditionWithNull_isRefused_orMeansIsNull() {
        assertThatThrownBy(() -> PERSON.work.eq(nothing()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("eqNullable");
        assertThatThrownBy(() -> PERSON.work.ne(nothing()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("isNotNull()");
        assertThat(PERSON.work.eqNullable(null))
                .hasToString(PERSON.work.isNull().toString());
    }

    /** Accessors of generic supertypes and interfaces are those of the entity; methods with a body work on them. */
    @Test
    void accessorsOfSupertypes_areColumns() {
        Person parent = person(1, SEOUL, null);
        Person child = person(2, BUSAN, null);
        child.setParent(parent);
        given(parent, child);
        try (Session session = engine.openSession()) {
            Person found = session.getOne(PERSON, 2);
            assertThat(found.greeting()).isEqualTo("Hello, Person 2!");
            Person of = found.getParent();
            assertThat(of).isNotNull();
            assertThat(of.getId()).isEqualTo(1);
            assertThat(session.list(select(PERSON.name).where(PERSON.parent.eq(of))))
                    .containsExactly("Person 2");
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    private List<Integer> idsWhere(Condition condition) {
        try (Session session = engine.openSession()) {
            return session.list(select(PERSON.id).where(condition).orderBy(PERSON.id));
        }
    }

    private static Person person(int id, Address home, @Nullable Address work) {
        return QPerson.builder()
                .id(id)
                .name("Person " + id)
                .home(home)
                .work(work)
                .contact(NONE)
                .build();
    }
}
