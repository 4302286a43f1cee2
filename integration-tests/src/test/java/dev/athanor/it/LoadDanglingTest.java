package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ObjectDeletedException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.QCustomer;
import dev.athanor.it.shop.QOrder;
import dev.athanor.session.Session;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Foreign keys whose row is gone. */
class LoadDanglingTest extends DatabaseTest {
    private static void deleteFrom(Session session, String table) {
        session.handle().execute(ItDatabase.noForeignKeys());
        session.handle().execute("DELETE FROM " + table);
    }

    @Test
    void toOneThatMayBeNull_isNull() {
        given(user("ann", "ann@x.org", "ann@y.org"));
        try (Session session = engine.openSession()) {
            deleteFrom(session, "user_account");
            recorder.clear();
            for (Address address : session.list(select(ADDRESS))) {
                assertThat(address.getUserId()).isEqualTo(1L);
                assertThat(address.getUser()).isNull();
            }
            assertCount(2);
        }
    }

    @Test
    void toOneThatMayNotBeNull_isAnErrorThatNamesTheKey() {
        Customer ann = QCustomer.builder().code("ANN").name("ann").build();
        given(
                ann,
                QOrder.builder()
                        .placedOn(LocalDate.of(2026, 1, 1))
                        .status(Order.Status.NEW)
                        .customer(ann)
                        .build());
        try (Session session = engine.openSession()) {
            deleteFrom(session, "customer");
            Order order = session.one(select(ORDER).options(selectIn(ORDER.customer)));
            assertThatThrownBy(order::getCustomer)
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessage("Order.customer refers to Customer ANN, which has no row.");
        }
    }
}
