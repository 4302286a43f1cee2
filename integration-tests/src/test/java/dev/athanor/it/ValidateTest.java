package dev.athanor.it;

import static dev.athanor.it.event.QClub.CLUB;
import static dev.athanor.it.event.QContact.CONTACT;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.it.event.Club;
import dev.athanor.it.event.Contact;
import dev.athanor.it.event.Place;
import dev.athanor.it.event.QClub;
import dev.athanor.it.event.QContact;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods that {@code @Validate} names see what is set, by whatever way, and nothing that is loaded. */
@Row("C191")
class ValidateTest extends DatabaseTest {
    private static Contact contact(String name) {
        return QContact.builder().name(name).age(30).build();
    }

    private static Club club(String name) {
        return QClub.builder().name(name).build();
    }

    @Test
    void setter_setsWhatIsReturned() {
        Contact ann = contact("ann");
        ann.setName("  Ann ");
        assertThat(ann.getName()).isEqualTo("Ann");
    }

    @Test
    void throwing_leavesTheFormerValue() {
        given(contact("ann"));
        try (Session session = engine.openSession()) {
            Contact ann = session.one(select(CONTACT));
            recorder.clear();
            assertThatThrownBy(() -> ann.setName(" ")).hasMessage("A contact has a name.");
            assertThatThrownBy(() -> ann.setAge(-1)).hasMessage("Nobody is -1.");
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(ann.getAge()).isEqualTo(30);
            assertThat(session.dirty()).isEmpty();
            session.commit();
            assertCount(0);
        }
    }

    @Test
    void builders_andConstructors_areSeen() {
        assertThat(QContact.builder().name(" ann ").mail("ANN@Example.org").build())
                .satisfies(ann -> assertThat(ann.getName()).isEqualTo("ann"))
                .satisfies(
                        ann -> assertThat(ann.getMail()).as("without a setter").isEqualTo("ann@example.org"));
        assertThat(QContact.create(" bob ").getName()).isEqualTo("bob");
        assertThatThrownBy(() -> QContact.create(" ")).hasMessage("A contact has a name.");
        assertThatThrownBy(() -> QContact.builder().age(-1)).hasMessage("Nobody is -1.");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks does
    void null_isGivenWhereItIsAllowed_andRefusedBeforeWhereItIsNot() {
        assertThat(QContact.builder().name("ann").mail(null).build().getMail()).isNull();
        assertThatThrownBy(() -> contact("ann").setName(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Contact.name is not nullable");
    }

    @Test
    void records_areSeenWhole() {
        Contact ann = contact("ann");
        ann.setPlace(new Place("Bergen", "Norway"));
        assertThat(ann.getPlace()).isEqualTo(new Place("Bergen", "Norway"));
        ann.setPlace(new Place("Atlantis", ""));
        assertThat(ann.getPlace()).isNull();
    }

    @Test
    void whatIsLoaded_isNotSeen() {
        engine.useTransaction(session ->
                session.execute(insert(CONTACT).set(CONTACT.name, " x ").set(CONTACT.age, -5)));
        try (Session session = engine.openSession()) {
            Contact odd = session.one(select(CONTACT));
            assertThat(odd.getName()).isEqualTo(" x ");
            assertThat(odd.getAge()).isEqualTo(-5);
        }
    }

    @Test
    void collection_seesEachObjectThatIsPutIn() {
        Club club = club("red");
        Contact child = QContact.builder().name("kid").age(7).build();
        Contact ann = contact("ann");
        assertThatThrownBy(() -> club.getContacts().add(child)).hasMessage("kid is 7.");
        assertThatThrownBy(() -> club.getContacts().addAll(List.of(ann, child))).hasMessage("kid is 7.");
        assertThat(club.getContacts()).containsExactly(ann);
        assertThat(child.getClub()).isNull();
        assertThatThrownBy(() -> club.getContacts().set(0, child)).hasMessage("kid is 7.");
        assertThatThrownBy(() -> club.setContacts(List.of(ann, child))).hasMessage("kid is 7.");
        assertThatThrownBy(() -> QClub.builder().name("blue").contacts(child)).hasMessage("kid is 7.");
        assertThat(ann.getClub()).isSameAs(club);
    }

    @Test
    void collection_takesWhatIsReturned() {
        Club club = club("red");
        Contact ann = contact("ann");
        Contact bob = contact("bob");
        club.substitute = bob;
        club.getContacts().add(ann);
        assertThat(club.getContacts()).containsExactly(bob);
        assertThat(bob.getClub()).isSameAs(club);
        assertThat(ann.getClub()).isNull();
    }

    @Test
    void otherSide_mayRefuseToo_andNothingIsChanged() {
        Club club = club("red");
        Contact child = QContact.builder().name("kid").age(7).build();
        assertThatThrownBy(() -> child.setClub(club)).hasMessage("kid is 7.");
        assertThat(child.getClub()).isNull();
        assertThat(club.getContacts()).isEmpty();
        Club closed = club("closed");
        Contact ann = contact("ann");
        assertThatThrownBy(() -> closed.getContacts().add(ann)).hasMessage("The club is closed.");
        assertThat(closed.getContacts()).isEmpty();
        assertThat(ann.getClub()).isNull();
        assertThatThrownBy(() -> ann.setClub(closed)).hasMessage("The club is closed.");
        assertThat(closed.getContacts()).isEmpty();
    }

    @Test
    void otherSide_cannotReplace() {
        Contact ann = contact("ann");
        Club moved = club("moved");
        assertThatThrownBy(() -> moved.getContacts().add(ann))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Contact.club")
                .hasMessageContaining("returned another object");
        assertThat(moved.getContacts()).isEmpty();
        ann.setClub(moved);
        assertThat(ann.getClub()).isNotSameAs(moved).extracting(Club::getName).isEqualTo("new");
    }

    @Test
    void refusedByTheOtherSide_isNoChangeInASession() {
        given(
                QContact.builder().name("kid").age(7).build(),
                QClub.builder().name("red").contacts(contact("ann")).build(),
                club("blue"));
        try (Session session = engine.openSession()) {
            Contact kid = session.one(select(CONTACT).where(CONTACT.name.eq("kid")));
            Contact ann = session.one(select(CONTACT).where(CONTACT.name.eq("ann")));
            Club red = session.one(select(CLUB).where(CLUB.name.eq("red")));
            Club blue = session.one(select(CLUB).where(CLUB.name.eq("blue")));
            blue.substitute = kid;
            assertThatThrownBy(() -> kid.setClub(red)).hasMessage("kid is 7.");
            assertThatThrownBy(() -> ann.setClub(blue)).isInstanceOf(InvalidValueException.class);
            assertThat(ann.getClub()).isSameAs(red);
            assertThat(kid.getClub()).isNull();
            assertThat(red.getContacts()).containsExactly(ann);
            recorder.clear();
            session.commit();
            assertCount(0);
        }
    }
}
