package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_ADDRESS;
import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Clock;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityKey;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit of work from its beginning to its end. */
class SessionTest extends DatabaseTest {
    @Test
    @Row({"S33", "S34", "S83", "S38", "S39"})
    void add_makesPendingWhatIsReached_withoutStatement() {
        try (Session session = engine.openSession()) {
            User roach = user("roach", "roach@example.org", "roach@example.com");
            User john = user("john");
            Address address = roach.getAddresses().get(1);
            session.addAll(roach, john);

            assertThat(session.pending())
                    .containsExactly(roach, roach.getAddresses().get(0), address, john);
            assertThat(List.of(roach, address, john))
                    .allSatisfy(each -> assertThat(Inspect.state(each)).isEqualTo(EntityState.PENDING))
                    .allSatisfy(each -> assertThat(session.contains(each)).isTrue());
            assertThat(session.contains(user("stranger"))).isFalse();
            assertThat(roach.getId()).isNull();
            assertThat(address.getId()).isNull();
            assertThat(address.getUserId()).isNull();
            assertThat(recorder.log()).isEmpty();
        }
    }

    @Test
    @Row({"S35", "S78", "S40", "S3"})
    void commit_insertsParentsBeforeChildren_andGivesThemTheirKeys() {
        try (Session session = engine.openSession()) {
            User roach = user("roach", "roach@example.org");
            Address address = roach.getAddresses().get(0);
            session.add(address);
            session.add(roach);
            session.commit();

            assertThat(recorder.log())
                    .containsExactly(SqlRecorder.forms("BEGIN", INSERT_USER, INSERT_ADDRESS, "COMMIT"));
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of("roach@example.org", 1L));
            assertThat(roach.getId()).isEqualTo(1L);
            assertThat(address.getId()).isEqualTo(1L);
            assertThat(address.getUserId()).isEqualTo(roach.getId());
        }
    }

    @Test
    @Row({"S36", "S52", "S38"})
    void flush_insertsInATransaction_andRegistersTheKey() {
        try (Session session = engine.openSession()) {
            User roach = user("roach");
            session.add(roach);
            assertThat(session.identityMap().size()).isZero();
            session.flush();

            assertThat(recorder.log()).containsExactly(SqlRecorder.forms("BEGIN", INSERT_USER));
            assertThat(session.identityMap().keys()).containsExactly(new EntityKey(User.class, 1L));
            assertThat(session.contains(roach)).isTrue();
            recorder.clear();
            assertThat(session.get(USER, 1L)).isSameAs(roach);
            assertStatements();
        }
    }

    @Test
    @Row({"S32", "C9"})
    void close_rollsBackWhatWasNotCommitted_andDetaches() {
        User committed = user("committed");
        User flushed = user("flushed");
        User added = user("added");
        try (Session session = engine.openSession()) {
            session.add(committed);
            session.commit();
            session.add(flushed);
            session.flush();
            session.add(added);
            recorder.clear();
        }
        assertThat(recorder.log()).containsExactly(SqlRecorder.forms("ROLLBACK"));
        assertThat(Inspect.state(committed)).isEqualTo(EntityState.DETACHED);
        assertThat(Inspect.state(flushed)).isEqualTo(EntityState.TRANSIENT);
        assertThat(Inspect.state(added)).isEqualTo(EntityState.TRANSIENT);
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name))).containsExactly("committed");
        }
    }

    @Test
    @Row({"S32", "C9"})
    void closedSession_refusesFurtherUse() {
        Session session = engine.openSession();
        session.close();
        session.close();
        assertThatThrownBy(() -> session.add(user("roach")))
                .isInstanceOf(SessionStateException.class)
                .hasMessage("The session is closed. Open another one.");
        assertThatThrownBy(() -> session.get(USER, 1L)).isInstanceOf(SessionStateException.class);
        assertThatThrownBy(session::commit).isInstanceOf(SessionStateException.class);
        assertThatThrownBy(session::rollback).isInstanceOf(SessionStateException.class);
        assertThatThrownBy(session::handle).isInstanceOf(SessionStateException.class);
        assertThat(recorder.log()).isEmpty();
    }

    @Test
    @Row({"S43", "C9"})
    void functionThatIsHandedASession_usesItsIdentityMap() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            recorder.clear();
            assertThat(nameOf(session, 1L)).isEqualTo("roach");
            assertStatements();
            assertThat(session.contains(roach)).isTrue();
        }
    }

    private static String nameOf(Session session, long id) {
        return session.getOne(USER, id).getName();
    }

    @Test
    @Row("S73")
    void update_setsTheChangedColumnOnly() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("cock");
            recorder.clear();
            session.commit();
            assertThat(recorder.log())
                    .containsExactly(
                            SqlRecorder.forms("UPDATE user_account SET name = ? WHERE user_account.id = ?", "COMMIT"));
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("cock", 1L));
        }
    }

    @Test
    @Row("S75")
    void delete_deletesWhatItCascadesTo_childrenFirst() {
        given(user("roach", "a@example.org", "b@example.org"), user("john", "c@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            recorder.clear();
            session.delete(roach);
            assertStatements();
            session.commit();
            assertThat(recorder.log())
                    .containsExactly(SqlRecorder.forms(
                            NewObjects.SELECT_ADDRESSES,
                            "DELETE FROM address WHERE address.id = ?",
                            "DELETE FROM user_account WHERE user_account.id = ?",
                            "COMMIT"));
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of(1L), List.of(2L));
            assertThat(session.list(select(USER.name))).containsExactly("john");
        }
    }

    @Test
    @Row("S78")
    void flush_insertsThenUpdatesThenDeletesInTheOrderOfTheForeignKeys() {
        given(user("old", "old@example.org"), user("changed", "changed@example.org"));
        try (Session session = engine.openSession()) {
            User old = session.getOne(USER, 1L);
            User changed = session.getOne(USER, 2L);
            changed.getAddresses().get(0).setEmailAddress("new@example.org");
            session.delete(old);
            changed.setName("renamed");
            session.add(user("new", "newer@example.org"));
            recorder.clear();
            session.commit();
            assertThat(recorder.log())
                    .containsExactly(SqlRecorder.forms(
                            "UPDATE user_account SET name = ? WHERE user_account.id = ?",
                            INSERT_USER,
                            "UPDATE address SET email_address = ? WHERE address.id = ?",
                            INSERT_ADDRESS,
                            "DELETE FROM address WHERE address.id = ?",
                            "DELETE FROM user_account WHERE user_account.id = ?",
                            "COMMIT"));
        }
    }

    @Test
    @Row({"S11", "C185"})
    void defaultMethod_isCalledAtTheFlush_oncePerRow() {
        try (Session session = engine.openSession()) {
            long before = Clock.calls();
            User first = user("first");
            User second = user("second");
            User given = user("given");
            given.setCreatedAt(LocalDateTime.of(2020, 1, 1, 0, 0));
            session.addAll(first, second, given);
            assertThat(Clock.calls()).isEqualTo(before);
            assertThat(Inspect.isLoaded(first, "createdAt")).isFalse();

            session.flush();
            assertThat(Clock.calls()).isEqualTo(before + 2);
            assertThat(second.getCreatedAt()).isEqualTo(first.getCreatedAt().plusSeconds(1));
            assertThat(given.getCreatedAt()).isEqualTo(LocalDateTime.of(2020, 1, 1, 0, 0));
            assertThat(recorder.sql()).containsExactly(SqlRecorder.forms(INSERT_USER));
        }
    }

    @Test
    @Row("C185")
    void explicitNull_onAColumnWithADefault_countsAsUnset() {
        try (Session session = engine.openSession()) {
            long before = Clock.calls();
            User roach = user("roach");
            roach.setCreatedAt(null);
            User given = user("given");
            given.setCreatedAt(LocalDateTime.of(2020, 1, 1, 0, 0));
            given.setCreatedAt(null); // not what was set before either
            session.addAll(roach, given);
            session.flush();
            assertThat(Clock.calls()).isEqualTo(before + 2);
            assertThat(roach.getCreatedAt()).isNotNull();
            assertThat(given.getCreatedAt()).isEqualTo(roach.getCreatedAt().plusSeconds(1));
        }
    }

    @Test
    @Row("C60")
    void childrenAddedToAPersistentParent_arePendingAtOnce() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            recorder.clear();
            Address added = address("a@example.org");
            roach.getAddresses().add(added);
            assertThat(Inspect.state(added)).isEqualTo(EntityState.PENDING);
            assertStatements();
            session.commit();
            assertThat(session.one(select(count()).from(USER))).isEqualTo(1L);
            assertThat(added.getUserId()).isEqualTo(1L);
        }
    }
}
