package dev.athanor.it;

import static dev.athanor.it.NewObjects.INSERT_USER;
import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.related.QShelf;
import dev.athanor.it.related.Shelf;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many new objects of one entity: batches, keys and rows without values. */
class InsertBatchTest extends DatabaseTest {
    @Test
    @Row("C129")
    void rowsWithKeysOfTheirOwn_areOneBatch() {
        List<Customer> customers =
                IntStream.range(0, 300).mapToObj(i -> customer("c" + i)).toList();
        try (Session session = engine.openSession()) {
            session.addAll(customers);
            session.commit();
            assertThat(recorder.statements()).extracting(StatementEvent::rows).containsExactly(300L);
            assertStatements("INSERT INTO customer (code, name) VALUES (?, ?)");
        }
    }

    @Test
    @Row({"C129", "C130"})
    void rowsWithGeneratedKeys_areBatchesOfAThousand_andEachObjectGetsItsKeyInTheOrderOfAdding() {
        List<User> users = IntStream.range(0, 2500).mapToObj(i -> user("u" + i)).toList();
        try (Session session = engine.openSession()) {
            session.addAll(users);
            session.commit();
            assertStatements(INSERT_USER, INSERT_USER, INSERT_USER);
            assertThat(users)
                    .extracting(User::getId)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 2500).boxed().toList());
            assertThat(session.list(select(USER.id, USER.name).orderBy(USER.id)))
                    .extracting(Row2::v2)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 2500).mapToObj(i -> "u" + i).toList());
        }
    }

    @Test
    @Row("C134")
    void rowWithoutAnyColumn_isInsertedWithDefaults() {
        Shelf first = QShelf.create();
        Shelf second = QShelf.create();
        try (Session session = engine.openSession()) {
            session.addAll(first, second);
            session.commit();
            assertSent(ItDatabase.by(
                    "INSERT INTO shelf DEFAULT VALUES RETURNING id",
                    "INSERT INTO shelf DEFAULT VALUES",
                    "INSERT INTO shelf DEFAULT VALUES",
                    "INSERT INTO shelf () VALUES ()"));
            assertThat(List.of(first, second)).extracting(Shelf::getId).containsExactly(1L, 2L);
        }
    }

    @Test
    @Row("C122")
    void twoNewObjectsWithOneKey_areAnIntegrityError() {
        try (Session session = engine.openSession()) {
            session.addAll(customer("ACME"), customer("ACME"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("Customer.code");
            session.rollback();
            assertThat(session.list(select(CUSTOMER))).isEmpty();
        }
    }
}
