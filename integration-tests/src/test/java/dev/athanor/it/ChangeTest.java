package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.User;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as a change, and what an UPDATE holds. */
class ChangeTest extends DatabaseTest {
    private static final String UPDATE_NAME = "UPDATE user_account SET name = ? WHERE user_account.id = ?";

    @BeforeEach
    void insertUsers() {
        given(user("roach", "a@example.org"), user("john"), user("ann"));
    }

    @Test
    void settingBack_orSettingTheSame_sendsNothing() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("other");
            assertThat(session.dirty()).containsExactly(roach);
            roach.setName("roach");
            roach.setFullname(null);
            roach.setDeleted(false);
            recorder.clear();
            session.flush();
            assertStatements();
            assertThat(session.dirty()).isEmpty();
            roach.setName("changed later");
            session.commit();
            assertStatements(UPDATE_NAME);
        }
    }

    @Test
    void relationshipSetBack_sendsNothing() {
        try (Session session = engine.openSession()) {
            Address address = session.getOne(ADDRESS, 1L);
            User roach = address.getUser();
            address.setUser(session.getOne(USER, 2L));
            address.setUser(roach);
            recorder.clear();
            session.commit();
            assertStatements();
        }
    }

    @Test
    void update_setsAllChangedColumns_andNoOther() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("cock");
            roach.setFullname("cock roach");
            roach.setDeleted(true);
            recorder.clear();
            session.flush();
            assertStatements("UPDATE user_account SET name = ?, fullname = ?, deleted = ? WHERE user_account.id = ?");
            roach.setFullname(null);
            session.commit();
            assertThat(recorder.statements().get(0).binds()).containsExactly(Arrays.asList(null, 1L));
            assertStatements("UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
        }
    }

    @Test
    @Row("C47")
    void updatesWithTheSameColumns_areOneBatchInKeyOrder() {
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id.desc()));
            users.get(0).setName("c");
            users.get(1).setFullname("b");
            users.get(2).setName("a");
            recorder.clear();
            session.commit();
            assertThat(recorder.sql())
                    .containsExactly(UPDATE_NAME, "UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
            assertThat(recorder.statements())
                    .extracting(StatementEvent::binds)
                    .containsExactly(List.of(List.of("a", 1L), List.of("c", 3L)), List.of(List.of("b", 2L)));
        }
    }

    @Test
    void movingAChild_updatesItsForeignKeyOnly() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            Address moved = roach.getAddresses().get(0);
            john.getAddresses().add(moved);
            recorder.clear();
            session.commit();
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of(2L, 1L));
            assertStatements("UPDATE address SET user_id = ? WHERE address.id = ?");
            assertThat(roach.getAddresses()).isEmpty();
            assertThat(john.getAddresses()).containsExactly(moved);
        }
    }

    @Test
    void childMovedToANewParent_getsItsKeyAfterTheInsert() {
        try (Session session = engine.openSession()) {
            Address moved = session.getOne(ADDRESS, 1L);
            User added = user("new");
            moved.setUser(added);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql())
                    .endsWith(SqlRecorder.forms(
                            NewObjects.INSERT_USER, "UPDATE address SET user_id = ? WHERE address.id = ?"));
            assertThat(moved.getUserId()).isEqualTo(4L);
        }
    }

    @Test
    @Row("C40")
    void commitWithoutChanges_sendsNothing() {
        try (Session session = engine.openSession()) {
            session.commit();
            session.rollback();
            session.flush();
            assertThat(recorder.log()).isEmpty();
            assertThat(session.inTransaction()).isFalse();
        }
    }

    @Test
    void autoflush_happensWhenTheTablesMeet_andOnlyThen() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address address = session.getOne(ADDRESS, 1L);
            address.setEmailAddress("changed@example.org");
            recorder.clear();
            assertThat(session.list(select(USER.name))).hasSize(3);
            assertThat(session.get(USER, 1L)).isSameAs(roach);
            assertStatements("SELECT user_account.name FROM user_account");
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("changed@example.org");
            assertStatements(
                    "UPDATE address SET email_address = ? WHERE address.id = ?",
                    "SELECT address.email_address FROM address");
        }
    }

    @Test
    @Row("C37")
    void noAutoflush_leavesTheDatabaseAsItWas_untilItEnds() {
        try (Session session = engine.openSession()) {
            session.getOne(USER, 1L).setName("changed");
            recorder.clear();
            List<String> names =
                    session.noAutoflush(() -> session.list(select(USER.name).where(USER.id.eq(1L))));
            assertThat(names).containsExactly("roach");
            assertCount(1);
            assertThat(session.list(select(USER.name).where(USER.id.eq(1L)))).containsExactly("changed");
            assertThat(recorder.sql()).startsWith(UPDATE_NAME).hasSize(2);
        }
        try (Session session =
                engine.sessions(options -> options.autoflush(false)).openSession()) {
            session.add(user("pending"));
            assertThat(session.list(select(USER.name))).hasSize(3);
        }
    }

    @Test
    @Row("C19")
    void get_doesNotFlushOnAHit_butOnAMiss() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("changed");
            recorder.clear();
            assertThat(session.get(USER, 1L)).isSameAs(roach);
            assertStatements();
            assertThat(session.get(USER, 2L)).isNotNull();
            assertStatements(UPDATE_NAME, SELECT_USER);
        }
    }

    @Test
    void removedChild_isAnOrphan_andPendingOnesAreForgotten() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address orphan = roach.getAddresses().get(0);
            Address never = address("never@example.org");
            roach.getAddresses().add(never);
            roach.getAddresses().clear();
            assertThat(session.pending()).isEmpty();
            assertThat(session.contains(never)).isFalse();
            recorder.clear();
            session.commit();
            assertStatements("DELETE FROM address WHERE address.id = ?");
            assertThat(session.contains(orphan)).isFalse();
        }
    }

    @Test
    @Row("C40")
    void flushWithoutNetChanges_sendsNothing_andBeginsNothing() {
        try (Session session =
                engine.sessions(options -> options.expireOnCommit(false)).openSession()) {
            User roach = session.getOne(USER, 1L);
            User never = user("never");
            session.commit();
            recorder.clear();
            roach.setName("other");
            roach.setName("roach");
            session.add(never);
            session.expunge(never);
            session.flush();
            assertThat(recorder.log()).isEmpty();
            assertThat(session.inTransaction()).isFalse();
            assertThat(session.dirty()).isEmpty();
            session.commit();
            assertThat(recorder.log()).isEmpty();
        }
    }

    @Test
    @Row("C48")
    void reorderedOrRefilledCollection_sendsNothing() {
        given(user("many", "b@example.org", "c@example.org", "d@example.org"));
        try (Session session = engine.openSession()) {
            List<Address> addresses = session.getOne(USER, 4L).getAddresses();
            List<Address> all = List.copyOf(addresses);
            recorder.clear();
            Collections.reverse(addresses);
            assertThat(addresses).containsExactly(all.get(2), all.get(1), all.get(0));
            session.flush();
            assertStatements();
            addresses.clear();
            addresses.addAll(all);
            session.flush();
            assertStatements();
            addresses.sort(Comparator.comparing(Address::getEmailAddress).reversed());
            session.commit();
            assertStatements();
            assertThat(addresses).containsExactlyInAnyOrderElementsOf(all);
            assertThat(all).allSatisfy(each -> assertThat(each.getUser()).isSameAs(session.get(USER, 4L)));
        }
    }

    private static void inNoAutoflush(Session session, Runnable work) {
        boolean done = session.noAutoflush(() -> {
            work.run();
            return true;
        });
        assertThat(done).isTrue();
    }

    @Test
    @Row("C28")
    void populateExisting_takesThePlaceOfAChange_soThatTheFormerValueIsAChangeAgain() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            inNoAutoflush(session, () -> {
                roach.setName("changed");
                session.handle().execute("UPDATE user_account SET name = 'elsewhere' WHERE id = 1");
                assertThat(session.list(select(USER).where(USER.id.eq(1L)).populateExisting()))
                        .containsExactly(roach);
            });
            assertThat(roach.getName()).isEqualTo("elsewhere");
            assertThat(session.dirty()).isEmpty();
            roach.setName("roach");
            assertThat(session.dirty()).containsExactly(roach);
            assertThat(Inspect.history(roach, USER.name).deleted()).containsExactly("elsewhere");
            recorder.clear();
            session.flush();
            assertStatements(UPDATE_NAME);
            assertThat(session.one(select(USER.name).where(USER.id.eq(1L)))).isEqualTo("roach");
            session.rollback();
            assertThat(roach.getName()).isEqualTo("roach");
        }
    }

    @Test
    void populateExisting_takesThePlaceOfAChangedToOne() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            User ann = session.getOne(USER, 3L);
            Address address = session.getOne(ADDRESS, 1L);
            inNoAutoflush(session, () -> {
                address.setUser(john);
                session.handle().execute("UPDATE address SET user_id = 3 WHERE id = 1");
                session.list(select(ADDRESS).populateExisting());
            });
            assertThat(address.getUser()).isSameAs(ann);
            address.setUser(roach);
            recorder.clear();
            session.commit();
            assertStatements("UPDATE address SET user_id = ? WHERE address.id = ?");
            assertThat(address.getUser()).isSameAs(roach);
        }
    }

    @Test
    void populateExisting_takesThePlaceOfAnExpression() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            inNoAutoflush(session, () -> {
                session.set(roach, USER.name, USER.name.upper());
                session.list(select(USER).where(USER.id.eq(1L)).populateExisting());
            });
            assertThat(roach.getName()).isEqualTo("roach");
            roach.setFullname("dev roach");
            recorder.clear();
            session.commit();
            assertStatements("UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
        }
    }

    @Test
    void populateExisting_leavesAChangedKey() {
        given(customer("acme"));
        try (Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "acme");
            inNoAutoflush(session, () -> {
                acme.setCode("acme2");
                acme.setName("changed");
                assertThat(session.list(select(CUSTOMER).populateExisting())).containsExactly(acme);
            });
            assertThat(acme.getCode()).isEqualTo("acme2");
            assertThat(acme.getName()).isEqualTo("acme Ltd");
            acme.setName("again");
            acme.setCode("acme");
            recorder.clear();
            session.commit();
            assertStatements("UPDATE customer SET name = ? WHERE customer.code = ?");
        }
    }
}
