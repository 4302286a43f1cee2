package dev.athanor.it;

import static dev.athanor.it.NewObjects.SELECT_USER;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.item;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.misc.QTicket.TICKET;
import static dev.athanor.it.shop.QOrderItem.ORDER_ITEM;
import static dev.athanor.it.shop.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.misc.QTicket;
import dev.athanor.it.misc.Ticket;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Order;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.QOrderItem;
import dev.athanor.it.shop.User;
import dev.athanor.session.Session;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A foreign key that can be read, and one that can be set, beside its relationship. */
class ForeignKeyColumnTest extends DatabaseTest {
    private static final String UPDATE_REPORTER = "UPDATE ticket SET reporter_id = ? WHERE ticket.id = ?";

    @BeforeEach
    void insertUsers() {
        given(user("roach"), user("john"));
    }

    @Test
    void columnWithoutASetter_followsItsRelationshipAtTheFlush() {
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            Address address = NewObjects.address("a@example.org");
            address.setUser(roach);
            session.add(address);
            assertThat(address.getUserId()).isNull();
            session.flush();
            assertThat(address.getUserId()).isEqualTo(1L);
        }
    }

    @Test
    @Row("C84")
    void columnSetDirectly_leavesTheRelationshipStale_untilItExpires() {
        Ticket ticket = QTicket.create();
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            User john = session.getOne(USER, 2L);
            ticket.setReporter(roach);
            session.add(ticket);
            session.flush();
            recorder.clear();

            ticket.setReporterId(2L);
            assertThat(ticket.getReporter()).isSameAs(roach);
            session.flush();
            assertStatements(UPDATE_REPORTER);
            assertThat(ticket.getReporter()).isSameAs(roach);
            session.commit();
            assertThat(ticket.getReporter()).isSameAs(john);
            ticket.setReporterId(1L);
            session.flush();
            assertThat(ticket.getReporter()).isSameAs(john);
            session.expire(ticket);
            assertThat(ticket.getReporter()).isSameAs(roach);
        }
    }

    @Test
    @Row("C84")
    void relationshipWins_whereBothWereChanged() {
        Ticket ticket = QTicket.create();
        try (Session session = engine.openSession()) {
            User roach = session.getOne(USER, 1L);
            ticket.setReporterId(2L);
            ticket.setReporter(roach);
            session.add(ticket);
            session.flush();
            assertThat(ticket.getReporterId()).isEqualTo(1L);

            ticket.setReporter(session.getOne(USER, 2L));
            ticket.setReporterId(null);
            session.commit();
            assertThat(ticket.getReporterId()).isEqualTo(2L);
        }
    }

    @Test
    @Row("C85")
    void newObjectWithTheColumnOnly_hasNoTargetBeforeTheFlush_andLoadsItAfter() {
        Ticket ticket = QTicket.create();
        ticket.setReporterId(1L);
        assertThat(ticket.getReporter()).isNull();
        try (Session session = engine.openSession()) {
            session.add(ticket);
            assertThat(ticket.getReporter()).isNull();
            assertStatements();
            session.flush();
            recorder.clear();
            User reporter = ticket.getReporter();
            assertThat(reporter).isNotNull();
            assertThat(reporter.getName()).isEqualTo("roach");
            assertStatements(SELECT_USER);
        }
    }

    @Test
    void changedColumn_isPutBackByARollback() {
        Ticket ticket = QTicket.create();
        ticket.setReporterId(1L);
        given(ticket);
        Ticket found;
        try (Session session = engine.openSession()) {
            found = session.getOne(TICKET, 1L);
            found.setReporter(session.getOne(USER, 2L));
            session.flush();
            found.setReporter(null);
            session.flush();
            assertThat(found.getReporterId()).isNull();
        }
        assertThat(found.getReporterId()).isEqualTo(1L);
    }

    @Test
    void compositeKey_isCopiedAsAWhole() {
        Order order = order(customer("ACME"));
        order.getItems().add(item(1, "tea"));
        Ticket ticket = QTicket.create();
        ticket.setItem(order.getItems().get(0));
        try (Session session = engine.openSession()) {
            session.add(ticket);
            session.commit();
            assertThat(recorder.statements().get(3).binds()).containsExactly(Arrays.asList(null, 1L, 1));
        }
        try (Session session = engine.openSession()) {
            Ticket found = session.getOne(TICKET, 1L);
            OrderItem item = session.getOne(ORDER_ITEM, QOrderItem.key(1, 1));
            recorder.clear();
            assertThat(found.getItem()).isSameAs(item);
            assertStatements();
        }
    }

    @Test
    @Row("C145")
    void compositeKeyThatIsPartlyNull_isNull_withoutStatement() {
        try (Session session = engine.openSession()) {
            assertThat(session.handle().execute("insert into ticket (item_order_id) values (7)"))
                    .isEqualTo(1);
            Ticket ticket = session.getOne(TICKET, 1L);
            recorder.clear();
            assertThat(ticket.getItem()).isNull();
            assertStatements();
        }
    }
}
