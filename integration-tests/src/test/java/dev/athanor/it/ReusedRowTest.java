package dev.athanor.it;

import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.order;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.board.QTally.TALLY;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.it.yard.QFirm.FIRM;
import static dev.athanor.it.yard.QGuest.GUEST;
import static dev.athanor.it.yard.QWorker.WORKER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.board.QTally;
import dev.athanor.it.board.Tally;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.User;
import dev.athanor.it.yard.Firm;
import dev.athanor.it.yard.Guest;
import dev.athanor.it.yard.QFirm;
import dev.athanor.it.yard.QGuest;
import dev.athanor.it.yard.QWorker;
import dev.athanor.it.yard.Worker;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys and unique values that are freed and used again in one flush. */
class ReusedRowTest extends DatabaseTest {
    @Test
    @Row("C56")
    void newObjectWithTheKeyOfADeletedOne_isOneUpdate() {
        given(customer("acme"));
        try (Session session = engine.openSession()) {
            Customer former = session.getOne(CUSTOMER, "acme");
            session.delete(former);
            Customer next = customer("acme");
            next.setName("Next");
            session.add(next);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql())
                    .filteredOn(sql -> !sql.startsWith("SELECT"))
                    .containsExactly("UPDATE customer SET name = ? WHERE customer.code = ?");
            assertThat(Inspect.state(next)).isEqualTo(EntityState.PERSISTENT);
            assertThat(Inspect.state(former)).isEqualTo(EntityState.DETACHED);
            assertThat(session.getOne(CUSTOMER, "acme")).isSameAs(next);
            assertThat(session.one(select(CUSTOMER.name))).isEqualTo("Next");
        }
    }

    @Test
    @Row("C56")
    void switchedRow_isRolledBackAsAny() {
        given(customer("acme"));
        try (Session session = engine.openSession()) {
            Customer former = session.getOne(CUSTOMER, "acme");
            session.delete(former);
            Customer next = customer("acme");
            session.add(next);
            session.flush();
            session.rollback();
            assertThat(Inspect.state(next)).isEqualTo(EntityState.TRANSIENT);
            assertThat(Inspect.state(former)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.getOne(CUSTOMER, "acme")).isSameAs(former);
            assertThat(former.getName()).isEqualTo("acme Ltd");
        }
    }

    @Test
    @Row("C56")
    void whatRefersToTheRow_isCascadedAsForADelete() {
        given(order(customer("acme")));
        try (Session session = engine.openSession()) {
            Customer former = session.getOne(CUSTOMER, "acme");
            former.getOrders().forEach(session::delete);
            session.delete(former);
            session.add(order(customer("acme")));
            session.commit();
            assertThat(session.getOne(CUSTOMER, "acme").getOrders()).hasSize(1);
        }
    }

    @Test
    @Row("C55")
    void uniqueValueThatADeletedRowFrees_isUsedAgain() {
        given(user("one", "a@x"), user("two"));
        try (Session session = engine.openSession()) {
            User one = session.getOne(USER, 1L);
            User two = session.getOne(USER, 2L);
            Address former = one.getAddresses().get(0);
            one.getAddresses().remove(former);
            two.getAddresses().add(address("a@x"));
            recorder.clear();
            session.commit();
            assertThat(recorder.sql())
                    .filteredOn(sql -> !sql.startsWith("SELECT"))
                    .containsExactly(SqlRecorder.forms(
                            "DELETE FROM address WHERE address.id = ?",
                            "INSERT INTO address (email_address, user_id) VALUES (?, ?) RETURNING id"));
            assertThat(session.one(select(ADDRESS.userId))).isEqualTo(2);
        }
    }

    @Test
    void uniqueValueThatADeletedParentsChildFrees_isUsedAgain() {
        given(user("one", "a@x"), user("two", "b@x"));
        try (Session session = engine.openSession()) {
            User one = session.getOne(USER, 1L);
            Address kept = session.getOne(USER, 2L).getAddresses().get(0);
            session.delete(one);
            kept.setEmailAddress("a@x");
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("a@x");
            assertThat(session.list(select(USER.name))).containsExactly("two");
        }
    }

    @Test
    @Row("C55")
    void uniqueValuesThatAreSwapped_goThroughAnotherOne() {
        given(user("one", "a@x"), user("two", "b@x"));
        try (Session session = engine.openSession()) {
            Address a = session.one(select(ADDRESS).where(ADDRESS.emailAddress.eq("a@x")));
            Address b = session.one(select(ADDRESS).where(ADDRESS.emailAddress.eq("b@x")));
            a.setEmailAddress("b@x");
            b.setEmailAddress("a@x");
            recorder.clear();
            session.commit();
            String update = "UPDATE address SET email_address = ? WHERE address.id = ?";
            assertStatements(update, update, update);
            assertThat(a.getEmailAddress()).isEqualTo("b@x");
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.id)))
                    .containsExactly("b@x", "a@x");
        }
    }

    @Test
    @Row("C55")
    void uniqueValueThatAChangedRowFrees_isTakenAfterIt() {
        given(user("one", "a@x"), user("two", "b@x"), user("three", "c@x"));
        try (Session session = engine.openSession()) {
            var addresses = session.list(select(ADDRESS).orderBy(ADDRESS.id));
            addresses.get(0).setEmailAddress("b@x");
            addresses.get(1).setEmailAddress("c@x");
            addresses.get(2).setEmailAddress("d@x");
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).hasSize(3);
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.id)))
                    .containsExactly("b@x", "c@x", "d@x");
        }
    }

    @Test
    @Row("C55")
    void circleOfThree_isBrokenOnce_andARollbackKnowsTheFormerValues() {
        given(user("one", "a@x"), user("two", "b@x"), user("three", "c@x"));
        try (Session session = engine.openSession()) {
            var addresses = session.list(select(ADDRESS).orderBy(ADDRESS.id));
            addresses.get(0).setEmailAddress("b@x");
            addresses.get(1).setEmailAddress("c@x");
            addresses.get(2).setEmailAddress("a@x");
            recorder.clear();
            session.flush();
            assertThat(recorder.sql()).hasSize(4);
            session.rollback();
            assertThat(addresses).extracting(Address::getEmailAddress).containsExactly("a@x", "b@x", "c@x");
        }
    }

    @Test
    void uniqueValueOfADeletedParent_whoseChildrenStay_isUsedAgain() {
        Guest guest = QGuest.builder().name("guest").build();
        Worker worker = QWorker.builder().name("worker").build();
        Firm firm = QFirm.builder().code("a").build();
        firm.getGuests().add(guest);
        firm.getWorkers().add(worker);
        given(firm);
        try (Session session = engine.openSession()) {
            Firm former = session.getOne(FIRM, firm.getId());
            Worker moved = session.getOne(WORKER, worker.getId());
            Firm next = QFirm.builder().code("a").build();
            session.add(next);
            moved.setFirm(next);
            session.delete(former);
            session.commit();
            assertThat(session.one(select(FIRM))).isSameAs(next);
            assertThat(next.getWorkers()).extracting(Worker::getName).containsExactly("worker");
            assertThat(session.getOne(GUEST, guest.getId()).getFirm()).isNull();
        }
    }

    @Test
    void uniqueValueThatAnExpiredRowFrees_isTakenAfterIt() {
        given(QFirm.builder().code("a").build(), QFirm.builder().code("b").build());
        try (Session session = engine.openSession()) {
            List<Firm> firms = session.list(select(FIRM).orderBy(FIRM.id));
            session.commit();
            firms.get(1).setCode("c");
            firms.get(0).setCode("b");
            session.commit();
            firms.get(0).setCode("c");
            firms.get(1).setCode("b");
            session.commit();
            assertThat(session.list(select(FIRM.code).orderBy(FIRM.id))).containsExactly("c", "b");
        }
    }

    @Test
    void uniqueValueOfADeletedRow_thatIsNotKnownAnyMore_isUsedAgain() {
        given(QFirm.builder()
                .code("a")
                .workers(QWorker.builder().name("worker").build())
                .build());
        try (Session session = engine.openSession()) {
            Firm former = session.one(select(FIRM));
            session.commit();
            session.delete(former);
            session.add(QFirm.builder().code("a").build());
            session.commit();
            assertThat(session.list(select(FIRM.code))).containsExactly("a");
            assertThat(session.one(select(count()).from(WORKER))).isZero();
        }
    }

    @Test
    @Row("C56")
    void newObjectWithTheKeyOfAnExpiredOne_goesOnFromTheVersionOfItsRow() {
        given(tally(1));
        try (Session session = engine.openSession()) {
            Tally former = session.getOne(TALLY, "t");
            session.commit();
            session.delete(former);
            Tally next = tally(2);
            session.add(next);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).hasSize(2);
            assertThat(recorder.sql().get(0)).startsWith("SELECT tally.name, ");
            assertThat(recorder.sql().get(1))
                    .isEqualTo("UPDATE tally SET counted = ?, changes = ?, weight = ?, version = ?"
                            + " WHERE tally.name = ? AND tally.version = ?");
            assertThat(next.getVersion()).isEqualTo(2);
            assertThat(next.getCounted()).isEqualTo(2);
        }
    }

    @Test
    void newObjectWithTheKeyOfAnExpiredOne_whoseRowIsGone_isStale() {
        given(tally(1));
        try (Session session = engine.openSession()) {
            Tally former = session.getOne(TALLY, "t");
            session.commit();
            session.handle().execute("DELETE FROM tally");
            session.delete(former);
            session.add(tally(2));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Tally with key t was to be written, but its row is gone");
        }
    }

    private static Tally tally(int counted) {
        return QTally.builder().name("t").counted(counted).weight(2).build();
    }
}
