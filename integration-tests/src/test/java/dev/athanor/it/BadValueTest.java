package dev.athanor.it;

import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.item;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.QSample;
import dev.athanor.it.blog.Sample;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values that their column cannot hold are refused before they are sent, naming entity and column. */
class BadValueTest extends DatabaseTest {
    @Test
    @Row("S125")
    void valueLongerThanItsColumn_isNamed_andNothingIsWritten() {
        User fine = user("fine", "fine@example.org");
        User tooLong = user("x".repeat(31));
        refused(
                "User.name has a value of 31 characters, but length = 30. Shorten it, or raise @Column(length).",
                fine,
                tooLong);
        assertThat(recorder.sql()).noneMatch(sql -> sql.startsWith("INSERT"));
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "H2 counts code units")
    void lengthIsCountedInCharacters_notInCodeUnits() {
        given(user("😀".repeat(30)));
        refused(
                "User.name has a value of 31 characters, but length = 30. Shorten it, or raise @Column(length).",
                user("😀".repeat(31)));
    }

    @Test
    @Row("S125")
    void nullInANonNullColumn_isRefusedByTheSetter() {
        User user = user("roach");
        assertThatThrownBy(() -> user.setName(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "User.name is not nullable and cannot be set to null. Annotate its accessors with @Nullable if "
                                + "it may be null.");
        assertThat(user.getName()).isEqualTo("roach");
    }

    @Test
    void unsetNonNullColumn_isNamed_primitivesToo() {
        refused(
                "User.name is not nullable and was never set. Set it before the flush, or annotate its accessors with "
                        + "@Nullable.",
                QUser.builder().deleted(false).build());
        refused(
                "Post.views is not nullable and was never set. Set it before the flush, or annotate its accessors with "
                        + "@Nullable.",
                QPost.builder().title("first").build());
    }

    @Test
    void unsetKey_isNamed() {
        Customer customer = customer("ACME");
        Order order = order(customer);
        OrderItem item = item(1, "tea");
        refused("OrderItem.order is not nullable and was never set. Set it before the flush.", order, item);
    }

    @Test
    void decimalThatWouldBeRounded_isNamed() {
        refused(
                "Sample.amount has more than 3 digits after the decimal point and would be rounded. Round it, or raise "
                        + "@Column(scale).",
                sample("0.1234"));
        refused(
                "Sample.amount has 10 digits before the decimal point, but precision = 12 and scale = 3 leave 9.",
                sample("1000000000"));
        given(sample("0.12300"));
    }

    @Test
    void changedValue_isCheckedToo() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            roach.setName("x".repeat(31));
            roach.setFullname("never written");
            assertThatThrownBy(session::commit)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("User.name has a value of 31 characters");
            session.rollback();
            assertThat(roach.getName()).isEqualTo("roach");
            roach.setName("cock");
            session.commit();
        }
        try (Session second = engine.openSession()) {
            assertThat(second.getOne(USER, 1L).getName()).isEqualTo("cock");
            assertThat(second.getOne(USER, 1L).getFullname()).isNull();
        }
    }

    @Test
    void requiredParentOfADeletedRow_isNamed() {
        given(order(customer("ACME")));
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(CUSTOMER, "ACME"));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Order.customer");
            session.rollback();
            assertThat(session.list(select(CUSTOMER.code))).containsExactly("ACME");
            assertThat(session.getOne(ORDER, 1L).getCustomer().getCode()).isEqualTo("ACME");
        }
    }

    /** Adds objects, sees the flush refused, and finds the session usable and the database as it was. */
    private void refused(String message, Object... entities) {
        try (Session session = engine.openSession()) {
            long users = session.list(select(USER.id)).size();
            session.addAll(entities);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(message);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessage("The session's transaction was rolled back because a flush failed: " + message
                            + " Call rollback() before going on.");
            session.rollback();
            try (Session second = engine.openSession()) {
                assertThat(second.list(select(USER.id))).hasSize((int) users);
                assertThat(second.list(select(ADDRESS))).isEmpty();
                assertThat(second.list(select(CUSTOMER))).isEmpty();
            }
            session.add(user("after " + users));
            session.flush();
        }
        recorder.clear();
    }

    private static Sample sample(String amount) {
        return QSample.builder()
                .id(UUID.randomUUID())
                .flag(false)
                .small((short) 0)
                .number(0)
                .ratio(0)
                .letter('a')
                .amount(new BigDecimal(amount))
                .build();
    }
}
