package dev.athanor.it;

import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.item;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.NoResultException;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.QOrderItem;
import dev.athanor.session.EntityKey;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key of two columns, one of which comes from the parent at the flush. */
class CompositeKeyTest extends DatabaseTest {
    private static final String SELECT_ITEM = "SELECT order_item.order_id, order_item.line, order_item.product, "
            + "order_item.price FROM order_item WHERE order_item.order_id = ? AND order_item.line = ?";

    private Order order = order(customer("ACME"));

    @BeforeEach
    void insertOrder() {
        order = order(customer("ACME"));
        order.getItems().addAll(List.of(item(1, "tea"), item(2, "milk")));
        try (Session session = engine.openSession()) {
            session.add(order);
            assertThat(session.pending()).hasSize(4);
            session.commit();
        }
    }

    @Test
    void keyOfTheParent_isCopiedAtTheFlush() {
        assertThat(recorder.sql())
                .containsExactly(SqlRecorder.forms(
                        "INSERT INTO customer (code, name) VALUES (?, ?)",
                        "INSERT INTO orders (placed_on, status, customer_code) VALUES (?, ?, ?) RETURNING id",
                        "INSERT INTO order_item (order_id, line, product, price) VALUES (?, ?, ?, ?)"));
        assertThat(recorder.statements().get(2).binds())
                .extracting(row -> row.subList(0, 3))
                .containsExactly(List.of(1L, 1, "tea"), List.of(1L, 2, "milk"));
        assertThat(order.getItems()).extracting(OrderItem::getOrderId).containsExactly(1L, 1L);
    }

    @Test
    void get_takesTheKeyRecord_andAsksTheIdentityMapFirst() {
        recorder.clear();
        try (Session session = engine.openSession()) {
            OrderItem milk = session.getOne(ORDER_ITEM, QOrderItem.key(1, 2));
            assertThat(milk.getProduct()).isEqualTo("milk");
            assertThat(session.get(ORDER_ITEM, QOrderItem.key(1, 2))).isSameAs(milk);
            assertStatements(SELECT_ITEM);
            assertThat(session.identityMap().keys())
                    .containsExactly(new EntityKey(OrderItem.class, QOrderItem.key(1, 2)));
            assertThat(session.get(ORDER_ITEM, QOrderItem.key(2, 1))).isNull();
            assertThatThrownBy(() -> session.getOne(ORDER_ITEM, QOrderItem.key(2, 1)))
                    .isInstanceOf(NoResultException.class)
                    .hasMessageContaining("OrderItem");
        }
    }

    @Test
    void updateAndDelete_nameBothColumns() {
        recorder.clear();
        try (Session session = engine.openSession()) {
            OrderItem tea = session.getOne(ORDER_ITEM, QOrderItem.key(1, 1));
            tea.setProduct("coffee");
            recorder.clear();
            session.flush();
            assertStatements("UPDATE order_item SET product = ? WHERE order_item.order_id = ? AND order_item.line = ?");
            session.delete(tea);
            session.commit();
            assertStatements("DELETE FROM order_item WHERE order_item.order_id = ? AND order_item.line = ?");
        }
    }

    @Test
    void removedItem_isDeletedAsAnOrphan_andItsLineCanBeUsedAgain() {
        try (Session session = engine.openSession()) {
            Order found = session.getOne(ORDER, 1L);
            found.getItems().remove(0);
            recorder.clear();
            session.flush();
            assertStatements("DELETE FROM order_item WHERE order_item.order_id = ? AND order_item.line = ?");
            found.getItems().add(item(1, "coffee"));
            session.commit();
            assertThat(found.getItems()).extracting(OrderItem::getProduct).containsExactlyInAnyOrder("coffee", "milk");
        }
    }
}
