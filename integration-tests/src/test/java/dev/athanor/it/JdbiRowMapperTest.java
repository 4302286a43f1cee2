package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.it.shop.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.error.MappingException;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QOrder;
import dev.athanor.it.shop.QOrderItem;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated row mappers in plain Jdbi: their objects are detached and have their keys. */
class JdbiRowMapperTest extends DatabaseTest {
    @BeforeEach
    void insertUsers() {
        given(named("ann", "Ann"), user("bob", "bob@x.org"));
    }

    private List<User> users(String sql) {
        try (Session session = engine.openSession()) {
            Handle handle = session.handle();
            return handle.createQuery(sql).map(USER.rowMapper()).list();
        }
    }

    @Test
    @Row("C176")
    void objects_areDetachedAndHaveTheirKey() {
        List<User> users = users("SELECT * FROM user_account ORDER BY id");
        assertThat(users).extracting(User::getId).containsExactly(1L, 2L);
        assertThat(users).extracting(User::getName).containsExactly("ann", "bob");
        assertThat(users.get(0).getFullname()).isEqualTo("Ann");
        assertThat(users.get(1).getFullname()).isNull();
        assertThat(users).extracting(Inspect::state).containsOnly(EntityState.DETACHED);
    }

    @Test
    void columns_areFoundByNameInAnyOrder() {
        User ann = users("SELECT fullname, 'x' AS other, NAME, id FROM user_account WHERE id = 1")
                .get(0);
        assertThat(ann.getName()).isEqualTo("ann");
        assertThat(ann.getFullname()).isEqualTo("Ann");
    }

    @Test
    void whatWasNotRead_isNotLoaded() {
        User ann = users("SELECT id, name FROM user_account WHERE id = 1").get(0);
        assertThat(Inspect.isLoaded(ann, "name")).isTrue();
        assertThat(Inspect.isLoaded(ann, "fullname")).isFalse();
        assertThatThrownBy(ann::getFullname)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("User.fullname");
        assertThatThrownBy(() -> ann.getAddresses().size())
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("User.addresses");
    }

    @Test
    @Row("C176")
    void queryWithoutTheKey_isRefused() {
        assertThatThrownBy(() -> users("SELECT name FROM user_account"))
                .isInstanceOf(MappingException.class)
                .hasMessage("The query returns no column id, which is needed as the key of User.");
    }

    @Test
    void object_canBeAddedToASession() {
        User ann = users("SELECT * FROM user_account WHERE id = 1").get(0);
        try (Session session = engine.openSession()) {
            session.add(ann);
            assertThat(Inspect.state(ann)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.get(USER, 1L)).isSameAs(ann);
            ann.setFullname("changed");
            session.commit();
        }
        assertThat(users("SELECT * FROM user_account WHERE id = 1").get(0).getFullname())
                .isEqualTo("changed");
    }

    @Test
    void compositeKey_isReadFromItsColumns() {
        Customer ann = QCustomer.builder().code("ANN").name("ann").build();
        Order order = QOrder.builder()
                .placedOn(LocalDate.of(2026, 1, 1))
                .status(Order.Status.NEW)
                .customer(ann)
                .build();
        given(
                ann,
                order,
                QOrderItem.builder()
                        .line(3)
                        .product("tea")
                        .price(new BigDecimal("2.50"))
                        .order(order)
                        .build());
        try (Session session = engine.openSession()) {
            OrderItem item = session.handle()
                    .createQuery("SELECT * FROM order_item")
                    .map(ORDER_ITEM.rowMapper())
                    .one();
            assertThat(item.getOrderId()).isEqualTo(1L);
            assertThat(item.getLine()).isEqualTo(3);
            assertThat(item.getPrice()).isEqualByComparingTo("2.50");
            assertThat(Inspect.state(item)).isEqualTo(EntityState.DETACHED);
            assertThat(session.identityMap().size()).isZero();
        }
    }
}
