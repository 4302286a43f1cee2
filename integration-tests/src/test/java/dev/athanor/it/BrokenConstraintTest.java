package dev.athanor.it;

import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.item;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.IntegrityException.Kind;
import dev.athanor.it.blog.Comment;
import dev.athanor.it.blog.QComment;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.QOrder;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the database refuses becomes an error in words of the model; nothing is half written. */
class BrokenConstraintTest extends DatabaseTest {
    @Test
    @Row({"S9", "S125"})
    void duplicateValueOfAUniqueColumn_isNamed_andNothingIsWritten() {
        given(user("roach", "taken@example.org"));
        try (Session session = engine.openSession()) {
            User john = user("john", "free@example.org", "taken@example.org");
            session.add(john);
            IntegrityException error = failure(session);
            assertThat(error.kind()).isEqualTo(Kind.UNIQUE);
            assertThat(error.columns()).containsExactly("Address.emailAddress");
            assertThat(error)
                    .hasMessageStartingWith(
                            "Address.emailAddress must be unique, and a row with this value exists already")
                    .hasMessageEndingWith("SQL: " + SqlRecorder.form(NewObjects.INSERT_ADDRESS));
            assertThat(error.getMessage()).doesNotContain("taken@example.org");
            session.rollback();
            assertThat(Inspect.state(john)).isEqualTo(EntityState.TRANSIENT);
            assertThat(john.getId()).isNull();
            nothingButRoach();

            john.getAddresses().remove(1);
            session.add(john);
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.id.asc())))
                    .containsExactly("taken@example.org", "free@example.org");
        }
    }

    @Test
    void duplicateKey_isNamed() {
        given(customer("ACME"));
        try (Session session = engine.openSession()) {
            session.add(customer("ACME"));
            IntegrityException error = failure(session);
            assertThat(error.kind()).isEqualTo(Kind.UNIQUE);
            assertThat(error.columns()).containsExactly("Customer.code");
            session.rollback();
            assertThat(session.list(select(CUSTOMER.code))).containsExactly("ACME");
        }
    }

    @Test
    void duplicateCompositeKey_namesAllItsColumns() {
        Order order = order(customer("ACME"));
        order.getItems().add(item(1, "tea"));
        order.getItems().add(item(1, "milk"));
        try (Session session = engine.openSession()) {
            session.add(order);
            IntegrityException error = failure(session);
            assertThat(error.columns()).containsExactly("OrderItem.orderId", "OrderItem.line");
            session.rollback();
            assertThat(session.list(select(CUSTOMER))).isEmpty();
        }
    }

    @Test
    void duplicateByAnUpdate_isNamed() {
        given(address("a@example.org"), address("b@example.org"));
        try (Session session = engine.openSession()) {
            session.getOne(ADDRESS, 1L).setEmailAddress("b@example.org");
            assertThat(failure(session).columns()).containsExactly("Address.emailAddress");
            session.rollback();
            assertThat(session.getOne(ADDRESS, 1L).getEmailAddress()).isEqualTo("a@example.org");
        }
    }

    @Test
    @Row("S125")
    void missingParentRow_isFoundOutAndNamed() {
        try (Session session = engine.openSession()) {
            session.add(QOrder.builder()
                    .placedOn(LocalDate.of(2026, 3, 1))
                    .status(Order.Status.NEW)
                    .customer(session.reference(CUSTOMER, "NOBODY"))
                    .build());
            IntegrityException error = failure(session);
            assertThat(error.kind()).isEqualTo(Kind.FOREIGN_KEY);
            assertThat(error.columns()).containsExactly("Order.customer");
            assertThat(error)
                    .hasMessageStartingWith("Order.customer refers to a row that does not exist"
                            + which(": Customer with key NOBODY.", "fk_orders_customer_code"));
            session.rollback();
            session.add(order(customer("SOMEBODY")));
            session.commit();
        }
    }

    @Test
    void missingParentRow_ofAColumnWithoutARelationship_namesTheCandidates() {
        given(post("first"));
        Comment comment = QComment.builder().body("lost").build();
        comment.setPostId(99L);
        try (Session session = engine.openSession()) {
            session.add(comment);
            IntegrityException error = failure(session);
            assertThat(error.columns()).containsExactly("Comment.postId");
            assertThat(error)
                    .hasMessageStartingWith(
                            ItDatabase.isOneOf(ItDatabase.SQLITE)
                                    ? "A row that Comment refers to is missing; candidates: Comment.postId."
                                    : "Comment.postId refers to a row that does not exist (constraint"
                                            + " fk_comment_post_id).");
        }
    }

    @Test
    void missingParentRow_ofAnUpdate_isNamed() {
        given(address("a@example.org"));
        try (Session session = engine.openSession()) {
            session.getOne(ADDRESS, 1L).setUser(session.reference(USER, 99L));
            assertThat(failure(session).columns()).containsExactly("Address.user");
            session.rollback();
            assertThat(session.getOne(ADDRESS, 1L).getUser()).isNull();
        }
    }

    @Test
    void missingRow_ofALink_isNamed() {
        given(post("first"));
        try (Session session = engine.openSession()) {
            session.getOne(POST, 1L).getTags().add(session.reference(TAG, 99L));
            IntegrityException error = failure(session);
            assertThat(error.columns()).containsExactly("post_tag.tag_id");
            assertThat(error)
                    .hasMessageStartingWith("post_tag.tag_id refers to a row that does not exist"
                            + which(": Tag with key 99.", "fk_post_tag_tag_id"));
            session.rollback();
            assertThat(session.getOne(POST, 1L).getTags()).isEmpty();
        }
    }

    @Test
    void rowThatIsStillReferredTo_cannotBeDeleted_andIsNamed() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            assertThat(roach.getAddresses()).isEmpty();
            session.handle().execute("insert into address (email_address, user_id) values ('new@example.org', 1)");
            session.delete(roach);
            IntegrityException error = failure(session);
            assertThat(error.kind()).isEqualTo(Kind.FOREIGN_KEY);
            assertThat(error.columns()).containsExactly("Address.userId");
            assertThat(error)
                    .hasMessageStartingWith(
                            "A row of User that was to be deleted is still referred to by a row that its "
                                    + "relationships do not hold; candidates: Address.userId.");
            session.rollback();
            assertThat(session.get(USER, 1L)).isSameAs(roach);
        }
    }

    @Test
    void statementOfTheUser_thatBreaksAConstraint_saysSo_andLeavesTheSessionUsable() {
        given(user("roach", "a@example.org"));
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(deleteFrom(USER).everywhere()))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("DELETE FROM user_account");
            if (ItDatabase.isOneOf(ItDatabase.POSTGRESQL)) {
                // it takes nothing more before the transaction has ended
                session.rollback();
            }
            assertThat(session.list(select(USER.name))).containsExactly("roach");
            session.rollback();
            assertThat(session.list(select(USER.name))).containsExactly("roach");
        }
    }

    /** SQLite does not say which foreign key it is: the rows referred to are looked for. The others name it. */
    private static String which(String missing, String constraint) {
        return ItDatabase.isOneOf(ItDatabase.SQLITE) ? missing : " (constraint " + constraint + ").";
    }

    private static IntegrityException failure(Session session) {
        return catchThrowableOfType(IntegrityException.class, session::commit);
    }

    private void nothingButRoach() {
        try (Session second = engine.openSession()) {
            assertThat(second.list(select(USER.name))).containsExactly("roach");
            assertThat(second.list(select(ADDRESS.emailAddress))).containsExactly("taken@example.org");
        }
    }
}
