package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** Objects that are declared new or stored, and attributes that expire or are read anew by name. */
class StateChangeTest extends DatabaseTest {
    @Test
    @Row("C14")
    void objectDeclaredTransient_keepsItsKeyAndValues_andIsInserted() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            user.setFullname("changed");
            session.makeTransient(user);
            assertThat(Inspect.state(user)).isEqualTo(EntityState.TRANSIENT);
            assertThat(user.getId()).isEqualTo(1L);
            assertThat(user.getFullname()).isEqualTo("changed");
            session.flush();
            assertThat(session.identityMap().size()).isZero();
            session.execute(sql("delete from user_account"));
            session.add(user);
            session.commit();
            assertThat(session.one(select(USER.fullname).where(USER.id.eq(1L)))).isEqualTo("changed");
        }
    }

    @Test
    @Row({"C14", "C5"})
    void deletedObjectDeclaredTransient_canBeAdded() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            session.delete(user);
            session.flush();
            assertThatThrownBy(() -> session.add(user))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("makeTransient(...)");
            session.makeTransient(user);
            session.add(user);
            session.commit();
            assertThat(session.list(select(USER.name))).containsExactly("roach");
        }
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            session.delete(user);
            session.commit();
            session.makeTransient(user);
            session.add(user);
            session.commit();
            assertThat(session.list(select(USER.name))).containsExactly("roach");
        }
    }

    @Test
    @Row("C14")
    void newObjectDeclaredDetached_isPersistentWhenAdded_andReadsWhatWasNotSet() {
        given(user("roach"));
        User known;
        try (Session session = engine.openSession()) {
            known = session.getOne(USER, 1L);
            session.makeTransient(known);
        }
        try (Session session = engine.openSession()) {
            session.makeDetached(known);
            assertThat(Inspect.state(known)).isEqualTo(EntityState.DETACHED);
            recorder.clear();
            session.add(known);
            assertThat(Inspect.state(known)).isEqualTo(EntityState.PERSISTENT);
            assertThat(recorder.sql()).isEmpty();
            session.expire(known);
            assertThat(known.getName()).isEqualTo("roach");
            assertStatements(SELECT_USER);
            assertThatThrownBy(() -> session.makeDetached(known))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageStartingWith("This User is not transient.");
            assertThatThrownBy(() -> session.makeDetached(QUser.create()))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage("User.id is not set, so that no row is this object's.");
        }
    }

    @Test
    @Row("C24")
    void getThatLocksOrOverwrites_alwaysAsks() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User held = session.getOne(USER, 1L);
            session.execute(sql("update user_account set fullname = 'other'"));
            recorder.clear();
            assertThat(session.get(USER, 1L, query -> query)).isSameAs(held);
            assertThat(recorder.sql()).isEmpty();
            assertThat(held.getFullname()).isNull();
            assertThat(session.get(USER, 1L, query -> query.populateExisting())).isSameAs(held);
            assertStatements(SELECT_USER);
            assertThat(held.getFullname()).isEqualTo("other");
            session.execute(sql("update user_account set fullname = 'third'"));
            recorder.clear();
            assertThat(session.get(USER, 1L, query -> query.forUpdate().ifSupported()))
                    .isSameAs(held);
            assertThat(held.getFullname()).isEqualTo("third");
            assertThat(recorder.sql()).hasSize(1);
            if (!ItDatabase.isOneOf(ItDatabase.SQLITE)) {
                assertThat(recorder.sql().get(0)).endsWith(" FOR UPDATE");
            }
            assertThat(session.get(USER, 7L, query -> query.populateExisting())).isNull();
        }
    }

    @Test
    @Row("C25")
    void optionsOfGet_countWhereTheObjectIsNotHere() {
        given(user("roach", "a@x"));
        try (Session session = engine.openSession()) {
            User user = session.get(USER, 1L, query -> query.options(selectIn(USER.addresses)));
            assertThat(recorder.sql()).hasSize(2);
            recorder.clear();
            assertThat(user.getAddresses()).hasSize(1);
            assertThat(session.get(USER, 1L, query -> query.options(selectIn(USER.addresses))))
                    .isSameAs(user);
            assertThat(recorder.sql()).isEmpty();
        }
    }

    @Test
    @Row("C90")
    void expiredAttribute_dropsItsChangeAlone() {
        given(user("roach", "a@x"));
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            user.getAddresses().add(address("b@x"));
            user.setFullname("dropped");
            user.setName("kept");
            session.expire(user, USER.fullname, USER.addresses);
            recorder.clear();
            assertThat(user.getName()).isEqualTo("kept");
            assertThat(recorder.sql()).isEmpty();
            assertThat(user.getFullname()).isNull();
            assertThat(recorder.sql()).hasSizeLessThanOrEqualTo(3);
            session.commit();
            assertThat(session.one(select(USER.name, USER.fullname)).v1()).isEqualTo("kept");
            assertThat(session.one(select(USER.fullname))).isNull();
        }
    }

    @Test
    @Row("C91")
    void refreshedAttributes_areReadAtOnce() {
        given(user("roach", "a@x"));
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            assertThat(user.getAddresses()).hasSize(1);
            session.execute(sql("insert into address (email_address, user_id) values ('b@x', 1)"));
            session.execute(sql("update user_account set fullname = 'other'"));
            recorder.clear();
            session.refresh(user, USER.addresses);
            assertThat(recorder.sql()).hasSize(1);
            assertThat(user.getAddresses()).hasSize(2);
            assertThat(user.getFullname()).isNull();
            assertThat(recorder.sql()).hasSize(1);
            user.setFullname("mine");
            recorder.clear();
            session.refresh(user, USER.fullname);
            assertThat(recorder.sql()).hasSize(1);
            assertThat(user.getFullname()).isEqualTo("other");
            assertThat(recorder.sql()).hasSize(1);
            assertThatThrownBy(() -> session.refresh(user, ADDRESS.emailAddress))
                    .isInstanceOf(QueryException.class)
                    .hasMessageEndingWith(" is no attribute of User.");
            session.execute(sql("delete from address"));
            session.execute(sql("delete from user_account"));
            assertThatThrownBy(() -> session.refresh(user, USER.fullname))
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessage("User with key 1 could not be refreshed: its row is gone.");
        }
    }

    @Test
    @Row("C92")
    void refreshWithALock_isGetWithALock() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User user = session.getOne(USER, 1L);
            user.setFullname("flushed first");
            assertThat(session.get(
                            USER, user.getId(), query -> query.forUpdate().ifSupported()))
                    .isSameAs(user);
            assertThat(user.getFullname()).isEqualTo("flushed first");
            assertThat(session.dirty()).isEmpty();
        }
    }

    @Test
    void hasKey_isACondition_ofCompositeKeysToo() {
        assertThat(select(USER.name).where(USER.hasKey(1L)))
                .hasToString("SELECT user_account.name FROM user_account WHERE user_account.id = ?");
        assertThat(select(ORDER_ITEM.product).where(ORDER_ITEM.hasKey(dev.athanor.it.shop.QOrderItem.key(1L, 2))))
                .hasToString("SELECT order_item.product FROM order_item WHERE order_item.order_id = ? AND"
                        + " order_item.line = ?");
    }
}
