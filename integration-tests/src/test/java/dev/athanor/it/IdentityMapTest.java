package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.USER_COLUMNS;
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

import dev.athanor.conformance.Row;
import dev.athanor.error.NoResultException;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;
import dev.athanor.session.EntityKey;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row is one object in a session, and {@code get} asks the identity map first. */
class IdentityMapTest extends DatabaseTest {
    private static final String BY_NAME = "SELECT " + USER_COLUMNS + " FROM user_account WHERE user_account.name = ?";

    @BeforeEach
    void insertUsers() {
        given(user("roach", "roach@example.org"), user("john"));
    }

    @Test
    @Row("S44")
    void query_alwaysSendsItsStatement_andAnswersTheSameObject() {
        try (Session session = engine.openSession()) {
            Select<User> byId = select(USER).where(USER.id.eq(1L));
            User first = session.oneOrNull(byId);
            User second = session.oneOrNull(byId);
            assertThat(second).isNotNull().isSameAs(first);
            assertCount(2);
        }
    }

    @Test
    @Row("S45")
    void get_twice_isOneStatement() {
        try (Session session = engine.openSession()) {
            User first = session.get(USER, 1L);
            assertThat(session.get(USER, 1L)).isNotNull().isSameAs(first);
            assertStatements(SELECT_USER);
        }
    }

    @Test
    @Row("S46")
    void get_ofAnExpiredObject_refreshesIt() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            session.commit();
            engine.useTransaction(other -> other.getOne(USER, 1L).setName("cock"));
            recorder.clear();

            assertThat(session.get(USER, 1L)).isSameAs(roach);
            assertStatements(SELECT_USER);
            assertThat(roach.getName()).isEqualTo("cock");
            assertStatements();
        }
    }

    @Test
    @Row("S47")
    void get_ofAnExpiredObjectWhoseRowIsGone_isNull_andTheObjectIsDeleted() {
        try (Session session = engine.openSession()) {
            User john = session.getOne(USER, 2L);
            session.commit();
            engine.useTransaction(other -> other.delete(other.getOne(USER, 2L)));
            recorder.clear();

            assertThat(session.get(USER, 2L)).isNull();
            assertCount(1);
            assertThat(Inspect.state(john)).isEqualTo(EntityState.DELETED);
            assertThatThrownBy(john::getName)
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessageContaining("User.name");
        }
    }

    @Test
    @Row({"S47", "S125"})
    void readingAndRefreshingAnExpiredObjectWhoseRowIsGone_throw() {
        try (Session session = engine.openSession()) {
            User john = session.getOne(USER, 2L);
            session.commit();
            engine.useTransaction(other -> other.delete(other.getOne(USER, 2L)));

            assertThatThrownBy(john::getName)
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessage("User with key 2 has no row any more: it was deleted since it was loaded.");
            assertThat(Inspect.state(john)).isEqualTo(EntityState.PERSISTENT);
            assertThatThrownBy(() -> session.refresh(john))
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessage("User with key 2 could not be refreshed: its row is gone.");
        }
    }

    @Test
    @Row({"S48", "C23"})
    void get_ofAMissingRow_isNull_andAskedEachTime() {
        try (Session session = engine.openSession()) {
            assertThat(session.get(USER, 99L)).isNull();
            assertThat(session.get(USER, 99)).isNull();
            assertStatements(SELECT_USER, SELECT_USER);
            assertThatThrownBy(() -> session.getOne(USER, 99))
                    .isInstanceOf(NoResultException.class)
                    .hasMessage("There is no User with key 99.");
        }
    }

    @Test
    @Row({"S49", "S57"})
    void keys_areClassAndId_sameIdsOfTwoClassesBeingTwo() {
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            Address address = session.getOne(ADDRESS, 1L);
            assertThat(session.identityMap().keys())
                    .containsExactlyInAnyOrder(new EntityKey(User.class, 1L), new EntityKey(Address.class, 1L));
            assertThat(session.identityMap().size()).isEqualTo(2);
            assertThatThrownBy(() -> session.identityMap().keys().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThat(session.get(USER, 1L)).isSameAs(user);
            assertThat(session.get(ADDRESS, 1L)).isSameAs(address);
            assertCount(2);
        }
    }

    @Test
    @Row("S50")
    void insertByTheHandle_registersNothing() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            int rows = session.handle()
                    .execute(
                            "insert into user_account (name, deleted, created_at) values (?, false, '2026-01-01 00:00:00')",
                            "raw");
            assertThat(rows).isEqualTo(1);
            assertThat(session.identityMap().keys()).containsExactly(new EntityKey(User.class, 1L));
            assertThat(session.list(select(USER.name).orderBy(USER.id.asc())))
                    .containsExactly(roach.getName(), "john", "raw");
            session.rollback();
            assertThat(session.list(select(USER.name).orderBy(USER.id.asc()))).containsExactly("roach", "john");
        }
    }

    @Test
    @Row("S50")
    void closingTheHandle_closesNothingOfTheSession() {
        try (Session session = engine.openSession()) {
            User added = user("added");
            session.add(added);
            session.handle().close();
            assertThat(session.inTransaction()).isTrue();
            assertThat(session.handle()
                            .select("select count(*) from user_account")
                            .mapTo(Long.class)
                            .one())
                    .isEqualTo(3L);
            session.commit();
            assertThat(session.handle()
                            .select("select count(*) from user_account")
                            .mapTo(Long.class)
                            .one())
                    .isEqualTo(3L);
        }
        assertThat(recorder.log()).filteredOn("BEGIN"::equals).hasSize(2);
    }

    @Test
    @Row("S51")
    void firstOrNull_sendsLimitOne_andRegistersTheObject() {
        try (Session session = engine.openSession()) {
            User john = session.firstOrNull(select(USER).where(USER.name.eq("john")));
            assertThat(john).isNotNull();
            assertStatements(BY_NAME + " LIMIT ?");
            assertThat(session.identityMap().keys()).containsExactly(new EntityKey(User.class, 2L));
        }
    }

    @Test
    @Row({"S54", "S55"})
    void identityMap_isNoCacheOfQueries_yetQueriesShareTheirObjects() {
        try (Session session = engine.openSession()) {
            User byGet = session.getOne(USER, 1L);
            List<User> byName = session.list(select(USER).where(USER.name.eq("roach")));
            List<User> again = session.list(select(USER).where(USER.name.eq("roach")));
            User byId = session.one(select(USER).where(USER.id.eq(1L)));
            assertThat(byName).containsExactly(byGet);
            assertThat(byName.get(0)).isSameAs(byGet);
            assertThat(again.get(0)).isSameAs(byGet);
            assertThat(byId).isSameAs(byGet);
            assertCount(4);
        }
    }

    @Test
    @Row("S55")
    void twoSessions_haveTheirOwnObjects() {
        try (Session first = engine.openSession();
                Session second = engine.openSession()) {
            assertThat(first.getOne(USER, 1L)).isNotSameAs(second.getOne(USER, 1L));
        }
    }

    @Test
    void objectDeletedByAStatement_isFoundSoWhenRead() {
        try (Session session = engine.openSession()) {
            User john = session.getOne(USER, 2L);
            assertThat(session.execute(deleteFrom(USER).where(USER.name.eq("john"))))
                    .isEqualTo(1L);
            assertThat(session.get(USER, 2L)).isNull();
            assertThat(session.contains(john)).isFalse();
            session.rollback();
            assertThat(session.get(USER, 2L)).isSameAs(john);
            assertThat(john.getName()).isEqualTo("john");
        }
    }

    @Test
    void addressOfAnotherClass_doesNotEnterTheMapOfUsers() {
        try (Session session = engine.openSession()) {
            Address pending = address("new@example.org");
            session.add(pending);
            session.flush();
            assertThat(session.identityMap().keys()).containsExactly(new EntityKey(Address.class, 2L));
        }
    }

    @Test
    @Row("C20")
    void get_ofAPendingObjectsKey_flushesAsks_andIsTheSameObject() {
        try (Session session = engine.openSession()) {
            Customer acme = customer("acme");
            session.add(acme);
            assertThat(session.get(CUSTOMER, "acme")).isSameAs(acme);
            assertThat(Inspect.state(acme)).isEqualTo(EntityState.PERSISTENT);
            assertStatements(
                    "INSERT INTO customer (code, name) VALUES (?, ?)",
                    "SELECT customer.code, customer.name FROM customer WHERE customer.code = ?");
            assertThat(session.get(CUSTOMER, "acme")).isSameAs(acme);
            assertStatements();
        }
    }

    @Test
    @Row("C3")
    void get_ofAMarkedObjectThatExpired_deletesIt_andIsNull() {
        try (Session session = engine.openSession()) {
            User john = session.getOne(USER, 2L);
            session.commit();
            session.delete(john);
            assertThat(session.get(USER, 2L)).isNull();
            assertThat(Inspect.state(john)).isEqualTo(EntityState.DELETED);
            session.rollback();
            assertThat(session.get(USER, 2L)).isSameAs(john);
        }
    }
}
