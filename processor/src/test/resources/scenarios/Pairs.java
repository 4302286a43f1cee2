package registry;

import static org.assertj.core.api.Assertions.assertThat;

/** A one-to-one, set from either side. */
public final class Pairs {
    private Pairs() {}

    public static void oneSide_setsTheOther() {
        Person person = QPerson.create();
        Passport passport = QPassport.builder().number("C01").holder(person).build();
        assertThat(person.getPassport()).isSameAs(passport);
        Person other = QPerson.builder().passport(passport).build();
        assertThat(passport.getHolder()).isSameAs(other);
        assertThat(person.getPassport()).isNull();
    }
}
