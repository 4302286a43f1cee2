package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_ADDRESSES;
import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.USER_COLUMNS;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Soft expiry: what is marked refreshes inside the session and stays readable outside of it. */
class ExpiryTest extends DatabaseTest {
    @Test
    @Row({"C89", "S37"})
    void afterCommit_theIdIsReadable_withoutStatement() {
        try (Session session = engine.openSession()) {
            User roach = user("roach");
            session.add(roach);
            session.commit();
            recorder.clear();
            assertThat(roach.getId()).isEqualTo(1L);
            assertThat(recorder.log()).isEmpty();
        }
    }

    @Test
    @Row({"C89", "S37"})
    void afterCommit_theFirstReadRefreshesAllColumns_inOneStatement() {
        try (Session session = engine.openSession()) {
            User roach = user("roach");
            session.add(roach);
            session.commit();
            recorder.clear();
            assertThat(roach.getName()).isEqualTo("roach");
            assertThat(roach.getFullname()).isNull();
            assertThat(roach.isDeleted()).isFalse();
            assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", SELECT_USER));
        }
    }

    @Test
    @Row("C89")
    void peers_areRefreshedTogether() {
        given(user("a"), user("b"), user("c"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id.asc()));
            session.commit();
            recorder.clear();
            assertThat(users).extracting(User::getName).containsExactly("a", "b", "c");
            assertStatements("SELECT " + USER_COLUMNS + " FROM user_account WHERE user_account.id IN (?, ?, ?, ?)");
        }
    }

    @Test
    @Row("C89")
    void expiredObject_isReadableOnceDetached() {
        given(user("roach", "a@example.org"));
        User committed;
        User expunged;
        try (Session session = engine.openSession()) {
            committed = session.getOne(USER, 1L);
            assertThat(committed.getAddresses()).hasSize(1);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            expunged = session.getOne(USER, 1L);
            session.commit();
            session.expunge(expunged);
            assertThat(Inspect.state(expunged)).isEqualTo(EntityState.DETACHED);
        }
        recorder.clear();
        assertThat(committed.getName()).isEqualTo("roach");
        assertThat(committed.getAddresses())
                .extracting(Address::getEmailAddress)
                .containsExactly("a@example.org");
        assertThat(expunged.getName()).isEqualTo("roach");
        assertThatThrownBy(() -> expunged.getAddresses().size()).isInstanceOf(DetachedEntityException.class);
        assertStatements();
    }

    @Test
    void columnSetByAnUpdateStatement_isThatOfTheRowInside_andTheCommittedOneOutside() {
        given(user("roach"), user("john"));
        User read;
        try (Session session = engine.openSession()) {
            read = session.getOne(USER, 1L);
            assertThat(session.getOne(USER, 2L).getName()).isEqualTo("john");
            assertThat(session.execute(update(USER).set(USER.name, "all").everywhere()))
                    .isEqualTo(2L);
            assertThat(read.getName()).isEqualTo("all");
            assertThat(session.execute(
                            update(USER).set(USER.fullname, "everybody").everywhere()))
                    .isEqualTo(2L);
        }
        assertThat(read.getName()).isEqualTo("roach"); // the session was closed without a commit
        assertThat(read.getFullname()).isNull();
    }

    @Test
    @Row("C43")
    void settingAnExpiredColumn_loadsNothing_andAlwaysUpdates() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.commit();
            recorder.clear();
            roach.setName("roach");
            session.commit();
            assertStatements("UPDATE user_account SET name = ? WHERE user_account.id = ?");
        }
    }

    @Test
    void expire_dropsChanges_andTheNextReadRefreshes() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("changed");
            session.expire(roach);
            recorder.clear();
            assertThat(session.dirty()).isEmpty();
            assertThat(roach.getName()).isEqualTo("roach");
            assertStatements(SELECT_USER);
            session.commit();
            assertStatements();
        }
    }

    @Test
    void expireAll_marksEveryObject() {
        given(user("a"), user("b"));
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER));
            users.get(0).setName("changed");
            session.expireAll();
            recorder.clear();
            assertThat(users).extracting(User::getName).containsExactly("a", "b");
            assertCount(1);
            session.flush();
            assertStatements();
        }
    }

    @Test
    @Row("C39")
    void refresh_readsTheRowAnew_droppingChangesOfThatObjectOnly() {
        given(user("roach", "a@example.org"), user("john"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            assertThat(roach.getAddresses()).hasSize(1);
            session.commit();
            engine.useTransaction(other -> other.getOne(USER, 1L).setFullname("changed elsewhere"));
            roach.setName("dropped");
            john.setName("kept");
            recorder.clear();

            session.refresh(roach);
            assertStatements("UPDATE user_account SET name = ? WHERE user_account.id = ?", SELECT_USER);
            assertThat(roach.getName()).isEqualTo("roach");
            assertThat(roach.getFullname()).isEqualTo("changed elsewhere");
            assertThat(john.getName()).isEqualTo("kept");
            recorder.clear();
            assertThat(roach.getAddresses()).hasSize(1);
            assertStatements("SELECT address.id, address.email_address, address.user_id FROM address "
                    + "WHERE address.user_id IN (?, ?)");
        }
    }

    @Test
    @Row("C93")
    void expiredObject_whoseRowIsGone_throwsWhenReadOrRefreshed_andStaysPersistent() {
        given(user("roach"), user("john"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            session.commit();
            engine.useTransaction(other -> other.execute(deleteFrom(USER).everywhere()));
            assertThat(roach.getId()).isEqualTo(1L);
            assertThatThrownBy(roach::getName)
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessageContaining("User with key 1");
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.contains(roach)).isTrue();
            assertThatThrownBy(() -> session.refresh(roach))
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessage("User with key 1 could not be refreshed: its row is gone.");
            assertThat(session.get(USER, 2L)).isNull();
            assertThat(session.contains(john)).isFalse();
        }
    }

    @Test
    @Row("C17")
    void refreshAndExpire_ofWhatIsNotPersistent_areRefused() {
        try (Session session = engine.openSession()) {
            User pending = user("pending");
            session.add(pending);
            for (User each : new User[] {pending, user("transient")}) {
                assertThatThrownBy(() -> session.refresh(each))
                        .isInstanceOf(SessionStateException.class)
                        .hasMessage("This User is not persistent in this session.");
                assertThatThrownBy(() -> session.expire(each))
                        .isInstanceOf(SessionStateException.class)
                        .hasMessage("This User is not persistent in this session.");
            }
        }
    }

    @Test
    @Row({"S84", "S85"})
    void collection_loadsOnceAfterACommit_andHoldsTheSameObjects() {
        try (Session session = engine.openSession()) {
            User roach = user("roach", "a@example.org", "b@example.org");
            List<Address> added = List.copyOf(roach.getAddresses());
            session.add(roach);
            session.commit();
            recorder.clear();

            assertThat(roach.getAddresses()).hasSize(2);
            assertStatements(SELECT_ADDRESSES);
            assertThat(roach.getAddresses().get(0)).isSameAs(added.get(0));
            assertThat(roach.getAddresses().get(1)).isSameAs(added.get(1));
            assertThat(added).extracting(Address::getEmailAddress).containsExactly("a@example.org", "b@example.org");
            assertStatements();
        }
    }

    @Test
    @Row("C18")
    void deletedObject_keepsItsValuesReadable_whileAnUnknownColumnIsNamed() {
        given(user("roach"), user("john"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.reference(USER, 2L);
            session.commit();
            session.delete(roach);
            session.delete(john);
            session.flush();
            recorder.clear();
            assertThat(roach.getName()).isEqualTo("roach");
            assertThatThrownBy(john::getName)
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessage("User.name cannot be loaded: the row was deleted in this transaction.");
            session.commit();
            assertThat(roach.getName()).isEqualTo("roach");
            assertThatThrownBy(john::getName).isInstanceOf(DetachedEntityException.class);
            assertStatements();
        }
    }
}
