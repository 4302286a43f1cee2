package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unloaded to-one is its foreign key: null, in the identity map, to be loaded, or dangling. */
class ToOneTest extends DatabaseTest {
    @Test
    @Row("C145")
    void nullKey_isNull_withoutStatement() {
        given(address("a@example.org"));
        try (Session session = engine.openSession()) {
            Address address = session.getOne(ADDRESS, 1L);
            recorder.clear();
            assertThat(address.getUser()).isNull();
            assertThat(address.getUserId()).isNull();
            assertStatements();
        }
    }

    @Test
    @Row("C145")
    void targetInTheIdentityMap_isFoundThere_elseLoadedOnce() {
        given(user("roach", "a@example.org"), user("john", "b@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address ofRoach = session.getOne(ADDRESS, 1L);
            Address ofJohn = session.one(select(ADDRESS).where(ADDRESS.id.eq(2L)));
            recorder.clear();
            assertThat(ofRoach.getUser()).isSameAs(roach);
            assertStatements();
            User john = ofJohn.getUser();
            assertThat(john).isNotNull();
            assertThat(john.getName()).isEqualTo("john");
            assertThat(ofJohn.getUser()).isSameAs(john);
            assertStatements(SELECT_USER);
        }
    }

    @Test
    void danglingKey_isNullWhereNullable_elseAnErrorThatNamesIt(@TempDir Path directory) throws SQLException {
        String url = "jdbc:sqlite:" + directory.resolve("dangling.db");
        try (Engine file = Engine.open(url)) {
            file.schema().createAll();
            file.useTransaction(session -> session.addAll(user("roach", "a@example.org"), order(customer("ACME"))));
            withoutForeignKeys(url, "UPDATE address SET user_id = 99");
            withoutForeignKeys(url, "UPDATE orders SET customer_code = 'NOBODY'");
            try (Session session = file.openSession()) {
                Address address = session.getOne(ADDRESS, 1L);
                assertThat(address.getUserId()).isEqualTo(99L);
                assertThat(address.getUser()).isNull();
                Order order = session.getOne(ORDER, 1L);
                assertThatThrownBy(order::getCustomer)
                        .isInstanceOf(ObjectDeletedException.class)
                        .hasMessageContaining("Order.customer")
                        .hasMessageContaining("NOBODY");
            }
        }
    }

    private static void withoutForeignKeys(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void reference_isAnObjectWithItsKeyOnly_untilItIsRead() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User reference = session.reference(USER, 1L);
            Address address = address("a@example.org");
            address.setUser(reference);
            session.add(address);
            assertThat(reference.getId()).isEqualTo(1L);
            assertStatements();
            session.flush();
            assertStatements(NewObjects.INSERT_ADDRESS);
            assertThat(address.getUserId()).isEqualTo(1L);
            assertThat(reference.getName()).isEqualTo("roach");
            assertStatements(SELECT_USER);
            assertThat(session.reference(USER, 1L)).isSameAs(reference);
            assertThat(session.getOne(USER, 1L)).isSameAs(reference);
            assertStatements();
        }
    }

    @Test
    void reference_toAMissingRow_saysSoWhenRead() {
        try (Session session = engine.openSession()) {
            User nobody = session.reference(USER, 99L);
            assertThatThrownBy(nobody::getName)
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessageContaining("User with key 99");
            assertThat(session.get(USER, 99L)).isNull();
        }
    }

    @Test
    void assigning_whenTheReverseCollectionIsNotLoaded_loadsNothing() {
        given(user("roach", "a@example.org"), address("b@example.org"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address added = session.getOne(ADDRESS, 2L);
            recorder.clear();
            added.setUser(roach);
            assertStatements();
            assertThat(roach.getAddresses()).hasSize(2).contains(added);
            assertStatements("UPDATE address SET user_id = ? WHERE address.id = ?", NewObjects.SELECT_ADDRESSES);
        }
    }

    @Test
    void requiredToOne_refusesNull_namingIt() {
        Customer acme = customer("ACME");
        Order order = order(acme);
        assertThatThrownBy(() -> order.setCustomer(null))
                .hasMessage("Order.customer is not nullable and cannot be set to null. Annotate its accessors with "
                        + "@Nullable if it may be null.");
        assertThat(order.getCustomer()).isSameAs(acme);
    }
}
