package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;

/** Embedded records on objects that no session knows. */
public final class Records {
    private static final Address SEOUL = new Address("Jongno", "Seoul", new Position(37.5, 127.0));

    private Records() {}

    public static void record_isSpreadAndPutTogether() {
        Person person = QPerson.builder().home(SEOUL).build();
        assertThat(person.getHome()).isEqualTo(SEOUL).isNotSameAs(SEOUL);
        assertThat(person.getWork()).isNull();
        Address busan = new Address(null, "Busan", null);
        assertThat(QPerson.builder().work(busan).build().getWork()).isEqualTo(busan);
        assertThat(QPerson.builder().work(busan).work(null).build().getWork()).isNull();
    }

    public static void recordThatIsNotNullable_isRefusedAsNull() {
        Person person = QPerson.create();
        assertThatThrownBy(() -> person.setHome(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Person.home is not nullable");
        assertThatThrownBy(person::getHome)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Person.home.city was never set");
    }

    public static void componentThatIsNotNullable_isRefusedAsNull() {
        QPerson.Builder person = QPerson.builder();
        assertThatThrownBy(() -> person.work(new Address("x", null, null)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Person.work.city is not nullable");
    }

    public static void halfARecord_isAnErrorThatNamesTheColumn() {
        Person person = QPerson.create();
        MappedEntity mapped = MappedEntity.of(person);
        PersonModel.MODEL.set(mapped, 5, "only a street");
        for (int column = 5; column <= 8; column++) {
            Masks.setLoaded(mapped, column, true);
        }
        assertThatThrownBy(person::getWork)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Person.work.city is NULL in column job_town of person");
    }
}
