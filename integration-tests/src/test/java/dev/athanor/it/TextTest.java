package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** The text of an object, written by the user or by the processor. */
class TextTest extends DatabaseTest {
    @Test
    @Row("S19")
    void toStringOfALoadedObject_sendsNothing() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            recorder.clear();
            assertThat(roach.toString()).isEqualTo("User(1, roach)");
            assertStatements();
        }
    }

    @Test
    @Row("S19")
    void ownToString_ofAnExpiredObject_loadsItOnce() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.expire(roach);
            recorder.clear();
            assertThat(roach.toString()).isEqualTo("User(1, roach)");
            assertThat(roach.toString()).isEqualTo("User(1, roach)");
            assertStatements(SELECT_USER);
        }
    }

    @Test
    @Row("S19")
    void generatedToString_tellsWhatIsKnown_andNeverSendsAnything() {
        assertThat(QAddress.create()).hasToString("Address()");
        given(address("a@example.org"));
        Address address;
        try (Session session = engine.openSession()) {
            address = session.getOne(ADDRESS, 1L);
            assertThat(address).hasToString("Address(id=1, emailAddress=a@example.org)");
            session.expire(address);
            recorder.clear();
            assertThat(address).hasToString("Address(id=1)");
            assertStatements();
        }
    }
}
