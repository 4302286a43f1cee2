package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_ADDRESS;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.NewObjects.tag;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.WarningException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** What a session warns of, in the log or, where its options say so, by an exception. */
class SessionWarningTest extends DatabaseTest {
    private static final String SKIPPED =
            "User.addresses holds an Address without a key, which is not in the session: it is"
                    + " not written. Add it first.";

    @Test
    @Row("C61")
    void newObject_whoseToOneIsSetToAPersistentOne_isNotAdded_andNamedByTheFlush() {
        given(user("roach"));
        for (boolean loaded : new boolean[] {false, true}) {
            try (LogLines lines = new LogLines("dev.athanor.flush");
                    Session session = engine.openSession()) {
                User roach = session.getOne(USER, 1L);
                if (loaded) {
                    assertThat(roach.getAddresses()).isEmpty();
                }
                Address outside = address("a@example.org");
                recorder.clear();
                outside.setUser(roach);
                assertThat(Inspect.state(outside)).isEqualTo(EntityState.TRANSIENT);
                assertThat(session.contains(outside)).isFalse();
                assertThat(session.pending()).isEmpty();
                session.flush();
                assertThat(recorder.sql()).isEmpty();
                assertThat(lines.messages()).containsExactly(SKIPPED);
                assertThat(Inspect.state(outside)).isEqualTo(EntityState.TRANSIENT);
                assertThat(session.one(select(count()).from(ADDRESS))).isZero();

                session.add(outside);
                recorder.clear();
                session.flush();
                assertStatements(INSERT_ADDRESS);
                assertThat(outside.getUserId()).isEqualTo(1L);
                assertThat(lines.messages()).hasSize(1);
            }
        }
    }

    @Test
    @Row("C61")
    void skippedObject_isAnError_whereTheOptionsSaySo_andTheFlushRollsBack() {
        given(user("roach"));
        try (LogLines lines = new LogLines("dev.athanor.flush");
                Session session = strict()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("changed");
            Address outside = address("a@example.org");
            outside.setUser(roach);
            recorder.clear();
            assertThatThrownBy(session::commit)
                    .isInstanceOf(WarningException.class)
                    .hasMessage(SKIPPED);
            assertThat(recorder.log()).containsExactly("ROLLBACK");
            assertThat(lines.messages()).isEmpty();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining(SKIPPED);
            session.rollback();
            assertThat(roach.getName()).isEqualTo("roach");

            session.add(outside);
            outside.setUser(roach);
            session.commit();
            assertThat(outside.getUserId()).isEqualTo(1L);
        }
    }

    @Test
    void targetOfALink_thatIsNotHere_isAnError() {
        given(post("first"));
        try (Session session = strict()) {
            var outside = tag("java");
            outside.posts().add(session.getOne(POST, 1L));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(WarningException.class)
                    .hasMessage(
                            "Post.tags holds a Tag without a key, which is not in the session: it is not written. Add it"
                                    + " first.");
        }
    }

    @Test
    void deletedObject_whoseRowIsGone_isAnError() {
        given(user("roach"));
        try (Session session = strict()) {
            User roach = session.getOne(USER, 1L);
            session.commit();
            engine.useTransaction(other -> other.delete(other.getOne(USER, 1L)));
            session.delete(roach);
            assertThatThrownBy(session::commit)
                    .isInstanceOf(WarningException.class)
                    .hasMessage("User with key 1 was to be deleted, but its row is gone already.");
            session.rollback();
            assertThat(session.get(USER, 1L)).isNull();
        }
    }

    @Test
    void newObjectWithAKeyThatIsHeld_isAnIntegrityError_whichHasTheWarning() {
        given(customer("acme"));
        try (Session session = strict()) {
            Customer held = session.getOne(CUSTOMER, "acme");
            session.add(customer("acme"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .singleElement()
                            .isInstanceOf(WarningException.class)
                            .extracting(Throwable::getMessage)
                            .isEqualTo(
                                    "New Customer with key acme conflicts with another object of this session, which has"
                                            + " it."));
            session.rollback();
            assertThat(session.get(CUSTOMER, "acme")).isSameAs(held);
        }
    }

    @Test
    void severalRowsWhereOneIsMapped_areAnError_eachTime() {
        given(
                customer("ACME"),
                QProfile.builder().bio("first").build(),
                QProfile.builder().bio("second").build());
        engine.useTransaction(session -> session.handle().execute("UPDATE profile SET customer_code = 'ACME'"));
        try (Session session = strict()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(acme::getProfile)
                        .isInstanceOf(WarningException.class)
                        .hasMessage(
                                "Customer.profile of Customer ACME found 2 rows where one is mapped: the first is taken."
                                        + " Make their foreign key unique, or map the relationship as a List.");
            }
            acme.setName("still in use");
            session.commit();
        }
    }

    private Session strict() {
        return engine.sessions(options -> options.warningsAsErrors(true)).openSession();
    }
}
