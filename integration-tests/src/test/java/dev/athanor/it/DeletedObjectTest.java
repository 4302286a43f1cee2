package dev.athanor.it;

import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IntegrityException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects that are deleted stay so, whatever is done around them. */
class DeletedObjectTest extends DatabaseTest {
    @BeforeEach
    void oneUserWithTwoAddresses() {
        User user = QUser.builder().name("roach").build();
        user.getAddresses().add(QAddress.builder().emailAddress("a").build());
        user.getAddresses().add(QAddress.builder().emailAddress("b").build());
        given(user);
    }

    @Test
    void delete_staysWhenASiblingIsAdded() {
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1);
            Address first = user.getAddresses().get(0);
            session.delete(first);
            session.add(QAddress.builder().emailAddress("c").user(user).build());
            assertThat(session.deleted()).containsExactly(first);
            session.commit();
        }
        assertThat(emails()).containsExactly("b", "c");
    }

    @Test
    void delete_staysWhenASiblingIsAddedAfterTheFlush() {
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1);
            session.delete(user.getAddresses().get(0));
            session.flush();
            session.add(QAddress.builder().emailAddress("c").user(user).build());
            session.commit();
        }
        assertThat(emails()).containsExactly("b", "c");
    }

    @Test
    void deletedObject_takenOutOfItsCollection_isNotWrittenAgain() {
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1);
            Address first = user.getAddresses().get(0);
            session.delete(first);
            session.flush();
            recorder.clear();
            user.getAddresses().remove(first);
            session.commit();
            assertStatements();
        }
        assertThat(emails()).containsExactly("b");
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "only SQLite makes the key of a deleted row again")
    void keyThatTheDatabaseUsesAgain_isAnotherObject() {
        try (Session session = engine.openSession()) {
            User former = session.getOne(USER, 1);
            session.execute(deleteFrom(ADDRESS).everywhere());
            session.execute(deleteFrom(USER).everywhere());
            User fresh = QUser.builder().name("fresh").build();
            session.add(fresh);
            session.flush();
            assertThat(fresh.getId()).isEqualTo(1L);
            assertThat(session.get(USER, 1)).isSameAs(fresh);
            assertThat(Inspect.state(former)).isEqualTo(EntityState.DELETED);
        }
    }

    @Test
    void eagerOptions_flushWhatTheyRead() {
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(ADDRESS, 1));
            List<User> users = session.list(select(USER).options(selectIn(USER.addresses)));
            assertThat(users.get(0).getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactly("b");
        }
    }

    @Test
    void failedFlush_endsTheHandleAndOpenStreams() {
        try (Session session = engine.openSession();
                Stream<User> stream = session.stream(select(USER))) {
            Handle handle = session.handle();
            session.add(QAddress.builder().emailAddress("a").build());
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThat(handle.isClosed()).isTrue();
            assertThatThrownBy(stream::findFirst).isInstanceOf(PendingRollbackException.class);
            session.rollback();
            assertThat(session.list(select(USER))).hasSize(1);
        }
    }

    private List<String> emails() {
        return engine.inTransaction(
                session -> session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.emailAddress.asc())));
    }
}
