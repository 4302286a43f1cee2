package dev.athanor.it;

import static dev.athanor.it.made.QInvoice.INVOICE;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.QueryException;
import dev.athanor.it.made.Coupon;
import dev.athanor.it.made.Invoice;
import dev.athanor.it.made.QCoupon;
import dev.athanor.it.made.QInvoice;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that the database makes: they come back with the INSERT where it can tell them, else they are read when they are asked for. */
class DatabaseValueTest extends DatabaseTest {
    private static final String INSERT_INVOICE = "INSERT INTO made_invoice (title) VALUES (?)";

    private static Invoice invoice(String title) {
        return QInvoice.builder().title(title).build();
    }

    /** The driver of MariaDB sends the rows of a batch without waiting for what each returns. */
    private static boolean tellsOfSeveralRows() {
        return ItDatabase.current() != ItDatabase.MARIADB;
    }

    private void assertInserted(String sql) {
        assertThat(recorder.sql()).hasSize(1);
        assertThat(recorder.sql().get(0)).startsWith(SqlRecorder.form(sql));
        recorder.clear();
    }

    @Test
    @Row("C97")
    void newObject_knowsWhatTheDatabaseMade_withoutAnotherStatement() {
        try (Session session = engine.openSession()) {
            Invoice one = invoice("one");
            session.add(one);
            session.flush();
            assertInserted(INSERT_INVOICE);
            assertThat(one.getId()).isNotNull();
            assertThat(one.getQuantity()).isEqualTo(7);
            assertThat(one.getDoubled()).isEqualTo(14);
            assertThat(one.getState()).isEqualTo("new");
            assertStatements();
        }
    }

    @Test
    @RunsOn(value = ItDatabase.SQLITE, because = "the text is that of SQLite")
    void statement_returnsTheKeyAndWhatWasLeftOut() {
        try (Session session = engine.openSession()) {
            Invoice one = invoice("one");
            one.setQuantity(3);
            session.add(one);
            session.flush();
            assertSent("INSERT INTO made_invoice (title, quantity) VALUES (?, ?) RETURNING id, doubled, state");
            assertThat(one.getDoubled()).isEqualTo(6);
            session.add(QCoupon.builder().id(1).priority(9).build());
            session.flush();
            assertSent("INSERT INTO made_coupon (id, priority) VALUES (?, ?)");
        }
    }

    @Test
    @Row("C97")
    void rowsOfABatch_getTheirOwnValues() {
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Invoice invoice = invoice("number " + i);
            invoice.setQuantity(i + 1);
            invoices.add(invoice);
        }
        try (Session session = engine.openSession()) {
            session.addAll(invoices.toArray());
            session.flush();
            assertInserted("INSERT INTO made_invoice (title, quantity) VALUES (?, ?)");
            for (int i = 0; i < 50; i++) {
                assertThat(invoices.get(i).getDoubled()).isEqualTo(2 * i + 2);
                assertThat(invoices.get(i).getState()).isEqualTo("new");
            }
            assertThat(recorder.sql()).hasSize(tellsOfSeveralRows() ? 0 : 1);
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(INVOICE).orderBy(INVOICE.id)))
                    .extracting(Invoice::getTitle)
                    .containsExactlyElementsOf(
                            invoices.stream().map(Invoice::getTitle).toList());
        }
    }

    @Test
    void assignedKey_onlyTheDefaultComesBack_butNoDeferredColumn() {
        try (Session session = engine.openSession()) {
            Coupon one = QCoupon.builder().id(1).build();
            Coupon two = QCoupon.builder().id(2).priority(8).build();
            session.addAll(one, two);
            session.flush();
            recorder.clear();
            assertThat(one.getPriority()).isEqualTo(3);
            assertThat(two.getPriority()).isEqualTo(8);
            assertStatements();
            assertThat(Inspect.isLoaded(one, "remark")).isFalse();
            assertThat(one.getRemark()).isEqualTo("none");
            assertStatements(
                    "SELECT made_coupon.id, made_coupon.remark FROM made_coupon WHERE made_coupon.id IN (?, ?)");
            assertThat(two.getRemark()).isEqualTo("none");
        }
    }

    @Test
    void explicitNull_leavesTheColumnToItsDefault() {
        try (Session session = engine.openSession()) {
            Invoice one = invoice("one");
            one.setState("old");
            one.setState(null);
            session.add(one);
            session.flush();
            recorder.clear();
            assertThat(one.getState()).isEqualTo("new");
            assertStatements();
        }
    }

    @Test
    @Row("C97")
    void update_forgetsWhatTheDatabaseComputes_andReadsItWhenItIsAskedFor() {
        try (Session session = engine.openSession()) {
            Invoice one = invoice("one");
            session.add(one);
            session.flush();
            recorder.clear();
            one.setQuantity(10);
            session.flush();
            assertStatements("UPDATE made_invoice SET quantity = ? WHERE made_invoice.id = ?");
            assertThat(Inspect.isLoaded(one, "doubled")).isFalse();
            assertThat(one.getDoubled()).isEqualTo(20);
            assertCount(1);
        }
    }

    @Test
    @Row("C192")
    void readOnlyColumn_isNeverWritten_andReadWhenItIsAskedFor() {
        try (Session session = engine.openSession()) {
            Invoice one = invoice("one");
            session.add(one);
            session.flush();
            assertThat(recorder.sql().get(0)).doesNotContain("stamp");
            assertThat(one.getStamp()).isEqualTo(5);
            session.handle().execute("UPDATE made_invoice SET stamp = 6");
            one.setTitle("uno");
            session.flush();
            assertThat(one.getStamp()).isEqualTo(6);
            Invoice copy = QInvoice.builder().title("two").build();
            assertThatThrownBy(copy::getStamp)
                    .hasMessageContaining("Invoice.stamp has no value before the object is flushed");
            assertThatThrownBy(() -> session.execute(
                            insert(INVOICE).set(INVOICE.title, "x").set(INVOICE.stamp, 1)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Invoice.stamp is read-only and cannot be set: the database alone makes its values.");
        }
    }

    @Test
    void failedFlush_leavesNothingOfWhatTheDatabaseMade() {
        given(QCoupon.builder().id(1).build());
        Invoice one = invoice("one");
        try (Session session = engine.openSession()) {
            session.add(one);
            session.add(QCoupon.builder().id(1).build());
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
        }
        assertThat(one.getId()).isNull();
        assertThat(one.getState()).isNull();
        assertThat(Inspect.isLoaded(one, "doubled")).isFalse();
        try (Session session = engine.openSession()) {
            session.add(one);
            session.commit();
            assertThat(one.getState()).isEqualTo("new");
        }
    }
}
