package dev.athanor.it;

import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.QueryException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QProfile;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.session.EntityKey;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DELETE statements, which the objects of the session follow. */
class BulkDeleteTest extends DatabaseTest {
    @BeforeEach
    void insertUsers() {
        given(user("ann"), user("bob"), user("cid", "cid@x.org"));
    }

    @Test
    @Row("C138")
    void objectsThatMeetTheCondition_areDeletedAtOnce() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            User bob = session.getOne(USER, 2L);
            recorder.clear();
            assertThat(session.execute(deleteFrom(USER).where(USER.name.eq("ann"))))
                    .isEqualTo(1);
            assertStatements("DELETE FROM user_account WHERE user_account.name = ?");
            assertThat(session.contains(ann)).isFalse();
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.DELETED);
            assertThat(session.contains(bob)).isTrue();
            assertThat(bob.getName()).isEqualTo("bob");
            assertCount(0);
            session.commit();
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.DETACHED);
        }
    }

    @Test
    void objectsWhoseRowIsGone_areFoundSo() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            User bob = session.getOne(USER, 2L);
            User cid = session.getOne(USER, 3L);
            recorder.clear();
            assertThat(session.execute(deleteFrom(USER).where(USER.name.lower().in("ann", "bob"))))
                    .isEqualTo(2);
            assertStatements("DELETE FROM user_account WHERE LOWER(user_account.name) IN (?, ?)");
            assertThat(session.get(USER, 1L)).isNull();
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.DELETED);
            assertThat(session.contains(ann)).isFalse();
            assertThatThrownBy(bob::getName).isInstanceOf(ObjectDeletedException.class);
            assertThat(cid.getName()).isEqualTo("cid");
            assertThat(session.identityMap().keys()).contains(new EntityKey(User.class, 3L));
            assertThat(session.list(select(USER))).containsExactly(cid);
        }
    }

    @Test
    @Row({"S76", "C77"})
    void oneStatement_withoutCascades_andItsObjectsLeave() {
        given(QCustomer.builder()
                .code("c1")
                .name("first")
                .profile(QProfile.builder().bio("x").build())
                .build());
        try (Session session = engine.openSession()) {
            Customer first = session.getOne(CUSTOMER, "c1");
            session.execute(update(PROFILE).set(PROFILE.customer, null).everywhere());
            recorder.clear();
            assertThat(session.execute(deleteFrom(CUSTOMER).where(CUSTOMER.name.eq("first"))))
                    .isEqualTo(1);
            assertStatements("DELETE FROM customer WHERE customer.name = ?");
            assertThat(session.get(CUSTOMER, "c1")).isNull();
            assertThat(session.contains(first)).isFalse();
            assertThat(session.one(select(count()).from(PROFILE))).isEqualTo(1L);
        }
    }

    @Test
    @Row("C77")
    void nothingCascades() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(deleteFrom(USER).everywhere()))
                    .isInstanceOf(IntegrityException.class);
            session.rollback();
            assertThat(session.execute(deleteFrom(ADDRESS).where(ADDRESS.user.has(USER.name.eq("cid")))))
                    .isEqualTo(1);
            assertThat(session.execute(deleteFrom(USER).everywhere())).isEqualTo(3);
            session.commit();
            assertThat(session.one(select(count()).from(USER))).isZero();
        }
    }

    @Test
    void delete_isRolledBackWithTheSession() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            session.execute(deleteFrom(USER).where(USER.id.eq(1L)));
            assertThat(session.get(USER, 1L)).isNull();
            session.rollback();
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(session.get(USER, 1L)).isSameAs(ann);
        }
    }

    @Test
    void changesThatAreNotFlushed_stay() {
        try (Session session =
                engine.sessions(options -> options.autoflush(false)).openSession()) {
            User bob = session.getOne(USER, 2L);
            User cid = session.getOne(USER, 3L);
            Address address = cid.getAddresses().get(0);
            cid.setFullname("Cid");
            cid.getAddresses().add(address("cid@y.org"));
            address.setUser(bob);
            session.execute(
                    deleteFrom(ADDRESS).where(ADDRESS.emailAddress.length().gt(100)));
            session.execute(deleteFrom(USER).where(USER.name.lower().eq("ann")));
            recorder.clear();
            assertThat(cid.getFullname()).isEqualTo("Cid");
            assertThat(address.getUser()).isSameAs(bob);
            assertThat(cid.getAddresses()).hasSize(1);
            assertCount(0);
            assertThat(cid.getName()).isEqualTo("cid");
            assertThat(address.getEmailAddress()).isEqualTo("cid@x.org");
            assertCount(2);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(USER, 3L).getFullname()).isEqualTo("Cid");
            assertThat(session.list(select(ADDRESS.emailAddress, ADDRESS.userId).orderBy(ADDRESS.id)))
                    .extracting(Row2::v1, Row2::v2)
                    .containsExactly(tuple("cid@x.org", 2L), tuple("cid@y.org", 3L));
        }
    }

    @Test
    void pendingObjects_areFlushedBefore() {
        try (Session session = engine.openSession()) {
            session.add(user("eve"));
            assertThat(session.execute(deleteFrom(USER).where(USER.name.eq("eve"))))
                    .isEqualTo(1);
            session.commit();
            assertThat(session.one(select(count()).from(USER))).isEqualTo(3L);
        }
    }

    @Test
    void withoutWhere_isRefused_everywhereSaysThatItIsMeant() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(deleteFrom(ADDRESS)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "DELETE of address has no WHERE and would meet every row. Add .where(...), or say .everywhere()"
                                    + " if all rows are meant.");
            assertCount(0);
            assertThat(session.execute(deleteFrom(ADDRESS).everywhere())).isEqualTo(1);
            assertStatements("DELETE FROM address");
        }
    }
}
