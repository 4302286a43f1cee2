package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.item;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which a flush sends what it writes, of tables and of rows. */
class FlushOrderTest extends DatabaseTest {
    private static final String INSERT_USER_WITH_KEY =
            "INSERT INTO user_account (id, name, fullname, deleted, last_login, created_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String UPDATE_ITEM =
            "UPDATE order_item SET product = ? WHERE order_item.order_id = ? AND order_item.line = ?";
    private static final String DELETE_ITEM =
            "DELETE FROM order_item WHERE order_item.order_id = ? AND order_item.line = ?";

    @Test
    @Row("C52")
    void tables_areSavedParentsFirst_updatesBeforeInserts_andDeletedInReverse() {
        given(orderOf("kept", 1), orderOf("old", 1));
        try (Session session = engine.openSession()) {
            Customer kept = session.getOne(CUSTOMER, "kept");
            Customer old = session.getOne(CUSTOMER, "old");
            Order keptOrder = kept.getOrders().get(0);
            Order oldOrder = old.getOrders().get(0);
            assertThat(oldOrder.getItems()).hasSize(1);
            assertThat(old.getProfile()).isNull();
            session.delete(old);
            session.delete(oldOrder);
            Order added = orderOf("new", 7);
            session.add(added.getItems().get(0));
            keptOrder.getItems().get(0).setProduct("changed");
            keptOrder.setStatus(Order.Status.PAID);
            kept.setName("changed");
            recorder.clear();
            session.flush();
            assertThat(recorder.statements().get(3).binds().get(0)).endsWith("new");
            assertThat(recorder.statements().get(5).binds().get(0)).startsWith(added.getId(), 7);
            assertStatements(
                    "UPDATE customer SET name = ? WHERE customer.code = ?",
                    "INSERT INTO customer (code, name) VALUES (?, ?)",
                    "UPDATE orders SET status = ? WHERE orders.id = ?",
                    "INSERT INTO orders (placed_on, status, customer_code) VALUES (?, ?, ?) RETURNING id",
                    UPDATE_ITEM,
                    "INSERT INTO order_item (order_id, line, product, price) VALUES (?, ?, ?, ?)",
                    DELETE_ITEM,
                    "DELETE FROM orders WHERE orders.id = ?",
                    "DELETE FROM customer WHERE customer.code = ?");
        }
    }

    @Test
    @Row("C53")
    void inserts_keepTheOrderOfAddingAndOfCascades() {
        try (Session session = engine.openSession()) {
            session.add(user("c", "z@example.org", "y@example.org"));
            session.add(address("x@example.org"));
            session.addAll(user("a"), user("b", "w@example.org"));
            session.flush();
            assertThat(firstBinds(recorder.statements().get(0))).containsExactly("c", "a", "b");
            assertThat(firstBinds(recorder.statements().get(1)))
                    .containsExactly("z@example.org", "y@example.org", "x@example.org", "w@example.org");
            assertCount(2);
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("c", "a", "b");
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.id)))
                    .containsExactly("z@example.org", "y@example.org", "x@example.org", "w@example.org");
        }
    }

    @Test
    @Row("C53")
    void updatesAndDeletes_goByKey() {
        given(user("a"), user("b"), user("c"));
        try (Session session = engine.openSession()) {
            List<User> users = new ArrayList<>(session.list(select(USER).orderBy(USER.id)));
            Collections.swap(users, 0, 2);
            users.forEach(user -> user.setName("changed"));
            recorder.clear();
            session.flush();
            assertThat(recorder.statements().get(0).binds())
                    .containsExactly(List.of("changed", 1L), List.of("changed", 2L), List.of("changed", 3L));
            assertCount(1);
            users.forEach(session::delete);
            session.flush();
            assertThat(recorder.sql().get(0)).startsWith("SELECT address.id, ");
            assertThat(recorder.sql().get(1)).isEqualTo("DELETE FROM user_account WHERE user_account.id = ?");
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of(1L), List.of(2L), List.of(3L));
            assertCount(2);
        }
    }

    @Test
    @Row("C53")
    void updatesAndDeletes_goByEachPartOfACompositeKey() {
        given(orderOf("acme", 10, 9, 2));
        try (Session session = engine.openSession()) {
            Order order = session.getOne(CUSTOMER, "acme").getOrders().get(0);
            List<OrderItem> items = List.copyOf(order.getItems());
            items.forEach(item -> item.setProduct("changed"));
            recorder.clear();
            session.flush();
            assertThat(recorder.statements().get(0).binds())
                    .containsExactly(List.of("changed", 1L, 2), List.of("changed", 1L, 9), List.of("changed", 1L, 10));
            assertStatements(UPDATE_ITEM);
            items.forEach(session::delete);
            session.flush();
            assertThat(recorder.statements().get(0).binds())
                    .containsExactly(List.of(1L, 2), List.of(1L, 9), List.of(1L, 10));
            assertStatements(DELETE_ITEM);
        }
    }

    @Test
    @Row("C54")
    void rowsWithAKeyAndRowsWithout_areSeparateStatements_inTheOrderOfAdding() {
        given(user("1"), user("2"), user("3"), user("4"));
        try (Session session = engine.openSession()) {
            User two = session.getOne(USER, 2L);
            User three = session.getOne(USER, 3L);
            session.delete(two);
            session.delete(three);
            session.flush();
            session.makeTransient(two);
            session.makeTransient(three);
            session.addAll(user("a"), user("b"), three, two, user("c"));
            recorder.clear();
            session.flush();
            assertThat(firstBinds(recorder.statements().get(0))).containsExactly("a", "b");
            assertThat(firstBinds(recorder.statements().get(1))).containsExactly(3L, 2L);
            assertThat(firstBinds(recorder.statements().get(2))).containsExactly("c");
            assertStatements(INSERT_USER, INSERT_USER_WITH_KEY, INSERT_USER);
            session.commit();
            assertThat(session.list(select(USER.name).orderBy(USER.id)))
                    .containsExactly("1", "2", "3", "4", "a", "b", "c");
        }
    }

    private static Order orderOf(String customer, int... lines) {
        Order order = order(customer(customer));
        for (int line : lines) {
            order.getItems().add(item(line, "ware"));
        }
        return order;
    }

    private static List<Object> firstBinds(StatementEvent event) {
        return event.binds().stream().map(row -> row.get(0)).toList();
    }
}
