package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.columns.QProduct.PRODUCT;
import static dev.athanor.it.loading.QSailor.SAILOR;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.columns.Product;
import dev.athanor.it.loading.Crew;
import dev.athanor.it.loading.QCrew;
import dev.athanor.it.loading.QSailor;
import dev.athanor.it.loading.Sailor;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects of elsewhere, copied onto those of a session. */
class MergeObjectsTest extends DatabaseTest {
    private User detached(long id) {
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, id);
            assertThat(user.getAddresses()).isNotNull().hasSizeGreaterThanOrEqualTo(0);
            recorder.clear();
            return user;
        }
    }

    @Test
    @Row("C114")
    void detachedObject_isCopiedOntoOneThatIsRead_andStaysDetached() {
        given(user("roach"));
        User given = detached(1);
        given.setFullname("changed");
        try (Session session = engine.openSession()) {
            User merged = session.merge(given);
            assertThat(merged).isNotSameAs(given);
            assertThat(Inspect.state(given)).isEqualTo(EntityState.DETACHED);
            assertThat(Inspect.state(merged)).isEqualTo(EntityState.PERSISTENT);
            assertThat(merged.getFullname()).isEqualTo("changed");
            assertThat(session.getOne(USER, 1L)).isSameAs(merged);
            assertThat(recorder.sql()).hasSize(2).first().asString().startsWith("SELECT user_account.id");
            recorder.clear();
            session.commit();
            assertStatements("UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
        }
    }

    @Test
    @Row("C115")
    void objectThatIsHeld_getsWhatIsSet_withoutAStatement() {
        given(user("roach"));
        User given = detached(1);
        try (Session session = engine.openSession()) {
            User held = session.getOne(USER, 1L);
            assertThat(held.getAddresses()).isEmpty();
            held.setFullname("ours");
            session.flush();
            session.makeTransient(given);
            User only = given;
            recorder.clear();
            assertThat(session.merge(only)).isSameAs(held);
            assertThat(held.getFullname()).isNull();
            assertThat(held.getName()).isEqualTo("roach");
            assertThat(recorder.sql()).isEmpty();
            session.commit();
            assertStatements("UPDATE user_account SET fullname = ? WHERE user_account.id = ?");
        }
    }

    @Test
    @Row("C115")
    void columnThatWasNeverSet_isLeftAlone() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User held = session.getOne(USER, 1L);
            held.setFullname("ours");
            session.commit();
            assertThat(held.getFullname()).isEqualTo("ours");
            User given = detached(1);
            session.makeTransient(given);
            session.expire(held);
            User part = QUser.builder().name("roach").build();
            assertThat(session.merge(part)).isNotSameAs(held);
            assertThat(session.pending()).hasSize(1);
            assertThat(held.getFullname()).isEqualTo("ours");
        }
    }

    @Test
    @Row("C116")
    void keyThatHasNoRow_isAskedFor_andInserted_noKeyIsNew() {
        given(user("gone"));
        User given = detached(1);
        try (Session session = engine.openSession()) {
            session.execute(sql("delete from user_account"));
            session.commit();
            recorder.clear();
            User merged = session.merge(given);
            assertThat(Inspect.state(merged)).isEqualTo(EntityState.PENDING);
            assertThat(merged.getId()).isEqualTo(1);
            assertThat(recorder.sql()).containsExactly(SqlRecorder.form(SELECT_USER));
            session.flush();
            recorder.clear();
            User unsaved = user("new");
            User other = session.merge(unsaved);
            assertThat(other).isNotSameAs(unsaved);
            assertThat(Inspect.state(unsaved)).isEqualTo(EntityState.TRANSIENT);
            assertThat(Inspect.state(other)).isEqualTo(EntityState.PENDING);
            assertThat(recorder.sql()).isEmpty();
            session.commit();
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("gone", "new");
            assertThat(merged.getId()).isEqualTo(1);
        }
    }

    @Test
    @Row("C117")
    void collection_isMadeEqual_whatIsAbsentIsRemoved_whatIsNewInserted() {
        given(user("roach", "a@x", "b@x", "c@x"));
        User given = detached(1);
        List<Address> addresses = given.getAddresses();
        addresses.removeIf(each -> each.getEmailAddress().equals("b@x"));
        addresses.get(0).setEmailAddress("changed@x");
        addresses.add(address("d@x"));
        try (Session session = engine.openSession()) {
            User merged = session.merge(given);
            assertThat(merged.getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactlyInAnyOrder("changed@x", "c@x", "d@x");
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.emailAddress)))
                    .containsExactly("c@x", "changed@x", "d@x");
        }
    }

    @Test
    @Row("C117")
    void collectionThatWasNeverTouched_isNotMerged() {
        given(user("roach", "a@x"));
        User given;
        try (Session session = engine.openSession()) {
            given = session.getOne(USER, 1L);
        }
        recorder.clear();
        try (Session session = engine.openSession()) {
            User merged = session.merge(given);
            assertThat(recorder.sql()).hasSize(1);
            assertThat(merged.getAddresses()).hasSize(1);
            session.commit();
        }
    }

    @Test
    @Row("C117")
    void whatWaitsInACollectionThatIsNotLoaded_isMerged() {
        given(user("roach", "a@x", "b@x"));
        User given;
        Address removed;
        try (Session session = engine.openSession()) {
            given = session.getOne(USER, 1L);
            removed = session.one(select(ADDRESS).where(ADDRESS.emailAddress.eq("a@x")));
        }
        given.getAddresses().add(address("c@x"));
        removed.setUser(null);
        try (Session session = engine.openSession()) {
            User merged = session.merge(given);
            assertThat(merged.getAddresses())
                    .extracting(Address::getEmailAddress)
                    .contains("b@x", "c@x");
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.emailAddress)))
                    .contains("b@x", "c@x");
        }
    }

    @Test
    @Row("C117")
    void manyObjects_areReadInOneStatementForEachEntityAndCollection() {
        given(SelectData.users(50));
        List<User> given;
        try (Session session = engine.openSession()) {
            given = session.list(select(USER).orderBy(USER.id));
            given.forEach(user -> assertThat(user.getAddresses()).hasSize(2));
        }
        recorder.clear();
        try (Session session = engine.openSession()) {
            User first = given.get(0);
            first.setFullname("changed");
            User merged = session.merge(first);
            assertThat(merged.getAddresses()).hasSize(2);
            // users, addresses, the collection
            assertThat(recorder.sql()).hasSizeLessThanOrEqualTo(3);
            session.commit();
        }
    }

    @Test
    @Row("C118")
    void objectOfTheSession_isItself() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User held = session.getOne(USER, 1L);
            User pending = user("new");
            session.add(pending);
            recorder.clear();
            assertThat(session.merge(held)).isSameAs(held);
            assertThat(session.merge(pending)).isSameAs(pending);
            assertThat(recorder.sql()).isEmpty();
        }
    }

    @Test
    void toOne_isMergedToo_andItsForeignKeyFollows() {
        given(user("one", "a@x"), user("two"));
        Address given;
        try (Session session = engine.openSession()) {
            given = session.one(select(ADDRESS));
            given.getUser().getName();
        }
        given.setUser(detached(2));
        try (Session session = engine.openSession()) {
            Address merged = session.merge(given);
            assertThat(merged.getUser()).isSameAs(session.getOne(USER, 2L));
            session.commit();
            assertThat(session.one(select(ADDRESS.userId))).isEqualTo(2);
        }
    }

    @Test
    @Row("C119")
    void objectOfAnotherVersion_isStale() {
        given(ConvertedColumnTest.product("Shoe", "12.50"));
        Product given;
        try (Session session = engine.openSession()) {
            given = session.one(select(PRODUCT));
        }
        try (Session session = engine.openSession()) {
            Product same = session.merge(given);
            same.setName("Boot");
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.merge(given))
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining(" cannot be merged: the object was read at version ")
                    .hasMessageEndingWith(". Read it anew, and make the change on that.");
        }
    }

    @Test
    void deletedObject_isRefused() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            session.delete(user);
            session.flush();
            assertThatThrownBy(() -> session.merge(user))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("This User has been deleted. Make a new object, or declare this one transient by"
                            + " makeTransient(...).");
        }
    }

    @Test
    void parentThatIsOnlyReferredTo_keepsItsOtherChildren() {
        Crew crew = QCrew.builder().id(1).name("crew").build();
        given(
                crew,
                QSailor.builder().id(1).name("ann").crew(crew).build(),
                QSailor.builder().id(2).name("bob").crew(crew).build());
        Crew stub = QCrew.builder().id(1).name("crew").build();
        Sailor fresh = QSailor.builder().id(3).name("cid").crew(stub).build();
        assertThat(stub.getSailors()).containsExactly(fresh);
        try (Session session = engine.openSession()) {
            session.merge(fresh);
            session.commit();
            assertThat(session.list(select(SAILOR.name).where(SAILOR.crew.has())))
                    .containsExactlyInAnyOrder("ann", "bob", "cid");
        }
        Crew whole = QCrew.builder().id(1).name("crew").build();
        whole.getSailors().add(QSailor.builder().id(1).name("ann").build());
        try (Session session = engine.openSession()) {
            session.merge(whole);
            session.commit();
            assertThat(session.list(select(SAILOR.name).where(SAILOR.crew.has())))
                    .containsExactly("ann");
        }
    }
}
