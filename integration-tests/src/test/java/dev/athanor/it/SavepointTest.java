package dev.athanor.it;

import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.it.yard.QPlace.PLACE;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionStateException;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.it.yard.Place;
import dev.athanor.it.yard.QPlace;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Savepoints: what they send, and what going back to one does to objects. */
class SavepointTest extends DatabaseTest {
    private static final String SET = "SAVEPOINT athanor_1";
    private static final String BACK = "ROLLBACK TO SAVEPOINT athanor_1";
    private static final String RELEASE = "RELEASE SAVEPOINT athanor_1";

    private List<String> boundaries() {
        return recorder.events().stream()
                .map(event -> event.kind() == StatementEvent.Kind.QUERY || event.kind() == StatementEvent.Kind.UPDATE
                        ? event.sql().substring(0, event.sql().indexOf(' '))
                        : event.sql())
                .toList();
    }

    @Test
    @Row("C104")
    void savepoint_flushesFirst_andIsSetWithTheNextStatement() {
        try (Session session = engine.openSession()) {
            User outer = user("outer");
            session.add(outer);
            Savepoint savepoint = session.savepoint();
            assertThat(boundaries()).containsExactly("BEGIN", "INSERT");
            outer.setFullname("inner");
            savepoint.release();
            assertThat(boundaries()).containsExactly("BEGIN", "INSERT", SET, "UPDATE", RELEASE);
            assertThat(savepoint.isOpen()).isFalse();
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.one(select(USER.fullname))).isEqualTo("inner");
        }
    }

    @Test
    @Row("C104")
    void savepointWithoutAStatement_sendsNothing() {
        try (Session session = engine.openSession()) {
            session.useSavepoint(() -> session.add(user("a")));
            assertThat(boundaries()).containsExactly("BEGIN", SET, "INSERT", RELEASE);
            recorder.clear();
            assertThat(session.<String>inSavepoint(() -> "nothing")).isEqualTo("nothing");
            session.savepoint().rollback();
            try (Savepoint unused = session.savepoint()) {
                assertThat(unused.isOpen()).isTrue();
            }
            assertThat(recorder.log()).isEmpty();
            session.commit();
            assertThat(boundaries()).containsExactly("COMMIT");
        }
    }

    @Test
    @Row("C104")
    void exception_goesBackAndIsThrownOn() {
        try (Session session = engine.openSession()) {
            session.add(user("kept"));
            assertThatThrownBy(() -> session.useSavepoint(() -> {
                        session.add(user("lost"));
                        session.flush();
                        throw new IllegalStateException("mine");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("mine");
            assertThat(boundaries()).containsExactly("BEGIN", "INSERT", SET, "INSERT", BACK);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name))).containsExactly("kept");
        }
    }

    @Test
    @Row("C105")
    void goingBack_restoresWhatWasAddedChangedAndDeletedSince() {
        given(user("changed", "a@x"), user("deleted"), user("untouched"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id));
            User changed = users.get(0);
            User deleted = users.get(1);
            User untouched = users.get(2);
            User before = user("before");
            session.add(before);
            changed.setFullname("first");
            User[] added = {user("added"), user("pending")};
            try (Savepoint savepoint = session.savepoint()) {
                changed.setFullname("second");
                before.setFullname("second");
                session.add(added[0]);
                session.delete(deleted);
                session.flush();
                changed.setName("unflushed");
                session.add(added[1]);
                savepoint.rollback();
            }
            assertThat(Inspect.state(added[0])).isEqualTo(EntityState.TRANSIENT);
            assertThat(added[0].getId()).isNotNull();
            assertThat(Inspect.state(added[1])).isEqualTo(EntityState.TRANSIENT);
            assertThat(Inspect.state(deleted)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.dirty()).isEmpty();
            assertThat(session.pending()).isEmpty();
            assertThat(session.deleted()).isEmpty();
            recorder.clear();
            assertThat(untouched.getName()).isEqualTo("untouched");
            assertThat(recorder.sql()).isEmpty();
            assertThat(changed.getFullname()).isEqualTo("first");
            assertThat(changed.getName()).isEqualTo("changed");
            assertThat(deleted.getName()).isEqualTo("deleted");
            assertThat(before.getFullname()).isNull();
            assertThat(Inspect.state(before)).isEqualTo(EntityState.PERSISTENT);
            session.add(added[1]);
            session.commit();
            assertThat(session.list(select(USER.name).orderBy(USER.id)))
                    .containsExactly("changed", "deleted", "untouched", "before", "pending");
        }
    }

    @Test
    @Row("C105")
    void collections_areAsTheyWere_loadedBeforeOrSince() {
        given(user("one", "a@x", "b@x"), user("two", "c@x"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id));
            User one = users.get(0);
            assertThat(one.getAddresses()).hasSize(2);
            Address first = one.getAddresses().get(0);
            try (Savepoint savepoint = session.savepoint()) {
                one.getAddresses().remove(first);
                one.getAddresses().add(address("d@x"));
                session.flush();
                users.get(1).getAddresses().add(address("e@x"));
                session.flush();
                assertThat(users.get(1).getAddresses()).hasSize(2);
                savepoint.rollback();
            }
            assertThat(one.getAddresses()).extracting(Address::getEmailAddress).containsExactlyInAnyOrder("a@x", "b@x");
            assertThat(first.getUser()).isSameAs(one);
            assertThat(users.get(1).getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactly("c@x");
            session.commit();
            assertThat(session.one(select(count()).from(ADDRESS))).isEqualTo(3);
        }
    }

    @Test
    @Row("C105")
    void afterAStatement_everythingIsReadAgain() {
        given(user("one"), user("two"));
        try (Session session = engine.openSession()) {
            User one = session.getOne(USER, 1L);
            User two = session.getOne(USER, 2L);
            try (Savepoint savepoint = session.savepoint()) {
                session.execute(update(USER).set(USER.fullname, "bulk").where(USER.id.eq(1L)));
                session.execute(sql("update user_account set fullname = 'raw' where id = 2"));
                session.refresh(two);
                assertThat(one.getFullname()).isEqualTo("bulk");
                assertThat(two.getFullname()).isEqualTo("raw");
                savepoint.rollback();
            }
            assertThat(one.getFullname()).isNull();
            assertThat(two.getFullname()).isNull();
        }
    }

    @Test
    @Row("C106")
    void failedFlush_goesBackToTheSavepoint_andTheSessionGoesOn() {
        given(user("one", "taken@x"));
        try (Session session = engine.openSession()) {
            User kept = user("kept");
            session.add(kept);
            assertThatThrownBy(() -> session.useSavepoint(() -> {
                        session.add(user("lost", "taken@x"));
                        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
                        session.list(select(USER));
                    }))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageStartingWith("The savepoint was rolled back because a flush failed: ")
                    .hasMessageEndingWith(" Leave the savepoint, or call its rollback(), before going on.");
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("one", "kept");
            assertThatThrownBy(() -> session.useSavepoint(() -> session.add(user("lost", "taken@x"))))
                    .isInstanceOf(IntegrityException.class);
            session.add(user("last"));
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("one", "kept", "last");
        }
    }

    @Test
    @Row("C106")
    void failedStatement_goesBackToo() {
        try (Session session = engine.openSession()) {
            session.add(user("kept"));
            assertThatThrownBy(() -> session.useSavepoint(() -> session.execute(sql("update nothing set x = 1"))))
                    .hasMessageContaining("update nothing");
            session.commit();
            assertThat(session.list(select(USER.name))).containsExactly("kept");
        }
    }

    @Test
    @Row("C107")
    void release_expiresNothing() {
        given(user("one"));
        try (Session session = engine.openSession()) {
            User one = session.getOne(USER, 1L);
            session.useSavepoint(() -> one.setFullname("inner"));
            recorder.clear();
            assertThat(one.getFullname()).isEqualTo("inner");
            assertThat(one.getName()).isEqualTo("one");
            assertThat(recorder.sql()).isEmpty();
        }
    }

    @Test
    @Row("C108")
    void commitAndRollback_endEverySavepoint() {
        try (Session session = engine.openSession()) {
            session.add(user("one"));
            Savepoint outer = session.savepoint();
            session.add(user("two"));
            Savepoint inner = session.savepoint();
            session.add(user("three"));
            session.commit();
            assertThat(outer.isOpen()).isFalse();
            assertThat(inner.isOpen()).isFalse();
            assertThatThrownBy(inner::release)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageStartingWith(
                            "The savepoint has ended: it was released or rolled back, or the transaction");
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("one", "two", "three");
            Savepoint other = session.savepoint();
            session.add(user("four"));
            session.flush();
            session.rollback();
            assertThat(other.isOpen()).isFalse();
            other.close();
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("one", "two", "three");
            assertThatThrownBy(() -> session.useSavepoint(session::rollback)).isInstanceOf(SessionStateException.class);
        }
    }

    @Test
    @Row("C108")
    void goingBackToAnOuterSavepoint_endsTheInnerOne() {
        try (Session session = engine.openSession()) {
            Savepoint outer = session.savepoint();
            session.add(user("one"));
            Savepoint inner = session.savepoint();
            session.add(user("two"));
            Savepoint innermost = session.savepoint();
            session.add(user("three"));
            session.flush();
            innermost.rollback();
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("one", "two");
            outer.rollback();
            assertThat(inner.isOpen()).isFalse();
            assertThatThrownBy(inner::rollback).isInstanceOf(SessionStateException.class);
            assertThat(session.list(select(USER.name))).isEmpty();
            session.add(user("four"));
            session.commit();
            assertThat(session.list(select(USER.name))).containsExactly("four");
        }
    }

    @Test
    void handleThatIsOpen_isWithinTheSavepoint() {
        try (Session session = engine.openSession()) {
            session.add(user("one"));
            var handle = session.handle();
            try (Savepoint savepoint = session.savepoint()) {
                handle.execute("update user_account set fullname = 'by hand'");
                savepoint.rollback();
            }
            assertThat(session.one(select(USER.fullname))).isNull();
        }
    }

    @Test
    void streamOpenedSince_ends_andOneFromBeforeGoesOn() {
        given(SelectData.users(2000));
        try (Session session = engine.openSession();
                Stream<User> before = session.stream(select(USER).orderBy(USER.id))) {
            var iterator = before.iterator();
            iterator.next();
            if (ItDatabase.isOneOf(ItDatabase.MARIADB)) {
                return; // a statement beside an open stream reads it to its end there
            }
            Savepoint savepoint = session.savepoint();
            Stream<User> since = session.stream(select(USER).orderBy(USER.id));
            var lost = since.iterator();
            lost.next();
            savepoint.rollback();
            assertThatThrownBy(() -> {
                        while (lost.hasNext()) {
                            lost.next();
                        }
                    })
                    .isInstanceOf(SessionStateException.class);
            int count = 1;
            while (iterator.hasNext()) {
                iterator.next();
                count++;
            }
            assertThat(count).isEqualTo(2000);
        }
    }

    @Test
    @Row("C105")
    void changesOfAnObjectThatIsMarkedForDeletion_goTooWhenGoingBack() {
        Place town = QPlace.builder().name("town").build();
        given(town);
        try (Session session = engine.openSession()) {
            Place found = session.getOne(PLACE, town.getId());
            assertThat(found.getChildren()).isEmpty();
            try (Savepoint savepoint = session.savepoint()) {
                found.getChildren().add(QPlace.builder().name("street").build());
                found.setName("changed");
                session.delete(found);
                savepoint.rollback();
            }
            assertThat(session.contains(found)).isTrue();
            assertThat(session.deleted()).isEmpty();
            assertThat(found.getChildren()).isEmpty();
            assertThat(found.getName()).isEqualTo("town");
        }
    }
}
