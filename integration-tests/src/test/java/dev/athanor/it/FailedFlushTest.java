package dev.athanor.it;

import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A failed flush ends the transaction at once; the session says so until it is rolled back. */
class FailedFlushTest extends DatabaseTest {
    @Test
    @Row("C103")
    void failedFlush_rollsBackAtOnce_andRefusesEverythingUntilRollback() {
        given(user("roach", "taken@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("changed");
            session.flush();
            session.expire(roach);
            session.add(address("taken@example.org"));
            recorder.clear();
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThat(recorder.log()).containsExactly(SqlRecorder.forms("ROLLBACK"));
            assertThat(session.inTransaction()).isTrue();

            refused(() -> session.get(USER, 1L));
            refused(() -> session.list(select(USER)));
            refused(() -> session.execute(deleteFrom(ADDRESS).everywhere()));
            refused(() -> session.refresh(roach));
            refused(() -> session.delete(roach));
            refused(session::flush);
            refused(session::commit);
            refused(() -> session.add(user("other")));
            refused(session::handle);
            refused(roach::getName);
            refused(() -> roach.setName("other"));
            recorder.clear();

            session.rollback();
            assertThat(recorder.log()).isEmpty();
            assertThat(roach.getName()).isEqualTo("roach");
            session.add(address("free@example.org"));
            session.commit();
            assertThat(session.list(select(ADDRESS))).hasSize(2);
        }
    }

    private static void refused(ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageContaining("Address.emailAddress must be unique")
                .hasCauseInstanceOf(IntegrityException.class);
    }

    @Test
    void failedFlush_canBeFollowedByClose() {
        User added = user("added");
        given(address("taken@example.org"));
        try (Session session = engine.openSession()) {
            session.add(added);
            session.flush();
            session.add(address("taken@example.org"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        }
        assertThat(Inspect.state(added)).isEqualTo(EntityState.TRANSIENT);
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER))).isEmpty();
        }
    }

    @Test
    void updateOfARowThatIsGone_isStale() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.commit();
            engine.useTransaction(other -> other.delete(other.getOne(USER, 1L)));
            roach.setName("changed");
            assertThatThrownBy(session::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessage("User with key 1 was to be updated, but its row is gone: somebody deleted it.");
            session.rollback();
            assertThat(session.get(USER, 1L)).isNull();
        }
    }

    @Test
    void objectsOfAFailedFlush_canBeCorrectedAndAddedAgain() {
        given(address("taken@example.org"));
        try (Session session = engine.openSession()) {
            User john = user("john", "free@example.org", "taken@example.org");
            Address wrong = john.getAddresses().get(1);
            session.add(john);
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            session.rollback();
            assertThat(john.getId()).isNull();
            assertThat(wrong.getUserId()).isNull();
            assertThat(john.getAddresses().get(0).getUserId()).isNull();
            wrong.setEmailAddress("corrected@example.org");
            session.add(john);
            session.commit();
            assertThat(john.getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactly("free@example.org", "corrected@example.org");
            assertThat(wrong.getUserId()).isEqualTo(john.getId());
        }
    }

    @Test
    @Row("C34")
    void newObjectWithAKeyThatIsHeld_isWarnedOf_andAnIntegrityError() {
        given(customer("acme"));
        Logger logger = (Logger) LoggerFactory.getLogger("dev.athanor.flush");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
        try (Session session = engine.openSession()) {
            Customer held = session.getOne(CUSTOMER, "acme");
            session.add(customer("acme"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageStartingWith("Customer.code must be unique, and a row with this value exists already");
            assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("New Customer with key acme conflicts with another object of this session, which"
                            + " has it.");
            session.rollback();
            assertThat(session.get(CUSTOMER, "acme")).isSameAs(held);
        } finally {
            logger.detachAppender(lines);
            logger.setAdditive(true);
        }
    }
}
