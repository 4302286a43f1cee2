package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_ADDRESS;
import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** The five states of an object and the ways between them. */
class EntityStateTest extends DatabaseTest {
    @Test
    @Row("C1")
    void object_goesThroughAllFiveStates() {
        User roach = user("roach");
        assertThat(Inspect.state(roach)).isEqualTo(EntityState.TRANSIENT);
        try (Session session = engine.openSession()) {
            session.add(roach);
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PENDING);
            assertThat(recorder.log()).isEmpty();
            session.flush();
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PERSISTENT);
            session.delete(roach);
            session.flush();
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.DELETED);
            session.commit();
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.DETACHED);
        }
    }

    @Test
    @Row("C2")
    void deletedObject_staysPersistentUntilTheFlush() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            recorder.clear();
            session.delete(roach);
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.deleted()).containsExactly(roach);
            assertThat(session.contains(roach)).isTrue();
            assertThat(session.get(USER, 1L)).isSameAs(roach);
            assertStatements();
        }
    }

    @Test
    @Row("C3")
    void deletedObject_isGoneAfterTheFlush() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.delete(roach);
            session.flush();
            assertThat(session.contains(roach)).isFalse();
            assertThat(session.deleted()).isEmpty();
            recorder.clear();
            assertThat(session.get(USER, 1L)).isNull();
            assertStatements(SELECT_USER);
        }
    }

    @Test
    @Row("C4")
    void add_takesBackADeleteThatIsNotFlushed() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.delete(roach);
            session.add(roach);
            assertThat(session.deleted()).isEmpty();
            recorder.clear();
            session.flush();
            assertStatements();
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PERSISTENT);
        }
    }

    @Test
    @Row("C5")
    void add_ofADeletedObject_isRefused_beforeAndAfterTheCommit() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.delete(roach);
            session.flush();
            String message =
                    "This User has been deleted. Make a new object, declare this one new by makeTransient(...), or let rollback() undo the delete.";
            assertThatThrownBy(() -> session.add(roach))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(message);
            session.commit();
            assertThatThrownBy(() -> session.add(roach))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(message);
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.DETACHED);
        }
    }

    @Test
    @Row("C6")
    void delete_ofATransientOrPendingObject_isRefused() {
        try (Session session = engine.openSession()) {
            User roach = user("roach");
            assertThatThrownBy(() -> session.delete(roach))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("This User is not persisted, so it cannot be deleted.");
            session.add(roach);
            assertThatThrownBy(() -> session.delete(roach))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("This User is not persisted, so it cannot be deleted. Expunge it to take it out of the "
                            + "session.");
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PENDING);
        }
    }

    @Test
    @Row({"C10", "S125"})
    void detachedObject_knowsWhatWasLoaded_andNamesWhatWasNot() {
        given(user("roach", "a@example.org"));
        User roach;
        User reference;
        try (Session session = engine.openSession()) {
            roach = session.getOne(USER, 1L);
        }
        try (Session session = engine.openSession()) {
            reference = session.reference(USER, 1L);
        }
        recorder.clear();
        assertThat(roach.getName()).isEqualTo("roach");
        assertThat(roach.getFullname()).isNull();
        assertThatThrownBy(() -> roach.getAddresses().size())
                .isInstanceOf(DetachedEntityException.class)
                .hasMessage(
                        "User.addresses was never loaded, and the object is detached. Load it with the query that brings "
                                + "the object: select(USER).options(selectIn(USER.addresses)), where USER is "
                                + "dev.athanor.it.shop.QUser.USER.");
        assertThat(reference.getId()).isEqualTo(1L);
        assertThatThrownBy(reference::getName)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessage(
                        "User.name was never loaded, and the object is detached. Read it while its session is open, or by "
                                + "session.refresh(user) there, or get the object anew: session.get(USER, key).");
        assertStatements();
    }

    @Test
    @Row("C11")
    void objectOfOneSession_isRefusedByAnother() {
        given(user("roach"));
        try (Session first = engine.openSession();
                Session second = engine.openSession()) {
            User persistent = first.getOne(USER, 1L);
            User pending = user("pending");
            first.add(pending);
            for (User each : new User[] {persistent, pending}) {
                assertThatThrownBy(() -> second.add(each))
                        .isInstanceOf(SessionStateException.class)
                        .hasMessage(
                                "This User is attached to another session, maybe of another engine. Expunge it there, "
                                        + "or close that session first.");
            }
            assertThat(Inspect.state(persistent)).isEqualTo(EntityState.PERSISTENT);
            assertThat(first.contains(pending)).isTrue();
            assertThat(second.contains(pending)).isFalse();
        }
    }

    @Test
    void objectOfAClosedSession_canBeAddedAndWrittenByAnother() {
        given(user("roach"));
        User roach;
        try (Session session = engine.openSession()) {
            roach = session.getOne(USER, 1L);
        }
        roach.setName("cock");
        recorder.clear();
        try (Session session = engine.openSession()) {
            session.add(roach);
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PERSISTENT);
            session.commit();
            assertStatements("UPDATE user_account SET name = ? WHERE user_account.id = ?");
        }
    }

    @Test
    @Row("C16")
    void addAgain_changesNothing_andTakesInWhatBecameReachable() {
        given(user("john"));
        User roach = user("roach", "a@example.org");
        Address address = roach.getAddresses().get(0);
        try (Session session = engine.openSession()) {
            User john = session.getOne(USER, 1L);
            recorder.clear();
            session.addAll(roach, roach, john);
            session.add(roach);
            assertThat(session.pending()).containsExactly(roach, address);
            assertThat(Inspect.state(john)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.dirty()).isEmpty();

            session.expunge(address);
            assertThat(session.pending()).containsExactly(roach);
            session.add(roach);
            assertThat(session.pending()).containsExactly(roach, address);
            assertStatements();
            session.commit();
            assertStatements(INSERT_USER, INSERT_ADDRESS);
        }
    }
}
