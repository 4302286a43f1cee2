package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.related.QGenre.GENRE;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rollback restores: states, values and collections. */
class RollbackTest extends DatabaseTest {
    @Test
    @Row("C101")
    void pendingObject_becomesTransient() {
        try (Session session = engine.openSession()) {
            User pending = user("pending", "a@example.org");
            session.add(pending);
            session.rollback();
            assertThat(Inspect.state(pending)).isEqualTo(EntityState.TRANSIENT);
            assertThat(Inspect.state(pending.getAddresses().get(0))).isEqualTo(EntityState.TRANSIENT);
            assertThat(session.pending()).isEmpty();
            session.commit();
            assertThat(recorder.log()).isEmpty();
        }
    }

    /** What SQL of the user's own does is not known: a query by it may write. */
    @Test
    @RunsOn(
            value = {ItDatabase.H2},
            because = "the others take no INSERT within a query without a function of their own")
    void queryThatWrites_isRolledBack() {
        try (Session session = engine.openSession()) {
            String write = "(select count(*) from final table (insert into genre (name) values ('jazz')))";
            assertThat(session.list(select(sql(write, Long.class)))).containsExactly(1L);
            assertThat(session.one(select(count()).from(GENRE))).isEqualTo(1L);
            session.rollback();
            assertThat(session.one(select(count()).from(GENRE))).isZero();
        }
    }

    @Test
    @Row("C101")
    void insertedObject_becomesTransient_keepingItsKeyAndValues() {
        try (Session session = engine.openSession()) {
            User inserted = user("inserted", "a@example.org");
            session.add(inserted);
            session.flush();
            session.rollback();
            assertThat(Inspect.state(inserted)).isEqualTo(EntityState.TRANSIENT);
            assertThat(inserted.getId()).isEqualTo(1L);
            assertThat(inserted.getName()).isEqualTo("inserted");
            assertThat(session.contains(inserted)).isFalse();
            assertThat(session.identityMap().keys()).isEmpty();
            recorder.clear();

            session.add(inserted);
            session.commit();
            assertStatements(
                    "INSERT INTO user_account (id, name, fullname, deleted, last_login, created_at) "
                            + "VALUES (?, ?, ?, ?, ?, ?)",
                    "INSERT INTO address (id, email_address, user_id) VALUES (?, ?, ?)");
            assertThat(inserted.getAddresses()).hasSize(1);
        }
    }

    @Test
    void insertedObject_thatExpiredMeanwhile_keepsItsValues() {
        try (Session session = engine.openSession()) {
            User inserted = user("inserted");
            session.add(inserted);
            session.flush();
            session.expire(inserted);
            session.rollback();
            assertThat(inserted.getName()).isEqualTo("inserted");
        }
    }

    @Test
    void insertedAndDeletedObject_becomesTransient() {
        try (Session session = engine.openSession()) {
            User both = user("both");
            session.add(both);
            session.flush();
            session.delete(both);
            session.flush();
            assertThat(Inspect.state(both)).isEqualTo(EntityState.DELETED);
            session.rollback();
            assertThat(Inspect.state(both)).isEqualTo(EntityState.TRANSIENT);
            session.add(both);
            session.commit();
            assertThat(both.getName()).isEqualTo("both");
        }
    }

    @Test
    @Row("C101")
    void deletedObject_becomesPersistent() {
        given(user("roach", "a@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address address = roach.getAddresses().get(0);
            session.delete(roach);
            session.flush();
            assertThat(session.get(USER, 1L)).isNull();
            session.rollback();
            assertThat(Inspect.state(roach)).isEqualTo(EntityState.PERSISTENT);
            assertThat(Inspect.state(address)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.get(USER, 1L)).isSameAs(roach);
            assertThat(roach.getName()).isEqualTo("roach");
            assertThat(roach.getAddresses()).containsExactly(address);
            assertThat(session.list(select(ADDRESS))).containsExactly(address);
        }
    }

    @Test
    @Row("C101")
    void changedValues_areRestored_flushedOrNot() {
        given(user("roach"));
        User roach;
        try (Session session = engine.openSession()) {
            roach = session.getOne(USER, 1L);
            roach.setName("flushed");
            session.flush();
            roach.setName("not flushed");
            roach.setFullname("not flushed");
            session.rollback();
            assertThat(session.dirty()).isEmpty();
            recorder.clear();
            assertThat(roach.getName()).isEqualTo("roach");
            assertThat(roach.getFullname()).isNull();
            assertStatements(SELECT_USER);
        }
        assertThat(roach.getName()).isEqualTo("roach");
    }

    @Test
    @Row("C101")
    void closeAfterAFlush_restoresTheCommittedValuesOfDetachedObjects() {
        given(user("roach", "a@example.org"), user("john"));
        User roach;
        Address moved;
        try (Session session = engine.openSession()) {
            roach = session.getOne(USER, 1L);
            moved = roach.getAddresses().get(0);
            roach.setName("changed");
            moved.setUser(session.getOne(USER, 2L));
            session.flush();
            assertThat(moved.getUserId()).isEqualTo(2L);
        }
        assertThat(Inspect.state(roach)).isEqualTo(EntityState.DETACHED);
        assertThat(roach.getName()).isEqualTo("roach");
        assertThat(moved.getUserId()).isEqualTo(1L);
        assertThat(moved.getUser()).isSameAs(roach);
    }

    @Test
    void collections_areRestored_flushedOrNot() {
        given(user("roach", "a@example.org", "b@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            List<Address> before = List.copyOf(roach.getAddresses());
            Address added = address("c@example.org");
            roach.getAddresses().remove(0);
            roach.getAddresses().add(added);
            session.rollback();
            assertThat(roach.getAddresses()).containsExactlyElementsOf(before);
            assertThat(Inspect.state(added)).isEqualTo(EntityState.TRANSIENT);

            roach.getAddresses().remove(0);
            roach.getAddresses().add(added);
            session.flush();
            session.rollback();
            assertThat(roach.getAddresses()).containsExactlyElementsOf(before);
            assertThat(before)
                    .allSatisfy(address -> assertThat(address.getUser()).isSameAs(roach));
            session.commit();
            assertThat(roach.getAddresses()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void collectionsOfDetachedObjects_areRestoredToo() {
        given(user("roach", "a@example.org"));
        User flushed;
        User notFlushed;
        try (Session session = engine.openSession()) {
            flushed = session.getOne(USER, 1L);
            assertThat(flushed.getAddresses()).hasSize(1);
            flushed.getAddresses().add(address("b@example.org"));
            session.flush();
        }
        try (Session session = engine.openSession()) {
            notFlushed = session.getOne(USER, 1L);
            assertThat(notFlushed.getAddresses()).hasSize(1);
            notFlushed.getAddresses().add(address("b@example.org"));
            session.rollback();
        }
        assertThat(notFlushed.getAddresses())
                .extracting(Address::getEmailAddress)
                .containsExactly("a@example.org");
        assertThat(flushed.getAddresses()).extracting(Address::getEmailAddress).containsExactly("a@example.org");
    }

    @Test
    void rollbackOfAnIdleSession_sendsNothing_andExpiresNothing() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.rollback();
            assertThat(roach.getName()).isEqualTo("roach");
            session.rollback();
            recorder.clear();
            session.rollback();
            session.commit();
            assertThat(recorder.log()).isEmpty();
        }
    }
}
