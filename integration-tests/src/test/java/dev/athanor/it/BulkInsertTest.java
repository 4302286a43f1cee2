package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.error.StatementException;
import dev.athanor.event.StatementEvent;
import dev.athanor.it.shop.User;
import dev.athanor.query.Insert;
import dev.athanor.session.EntityKey;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** INSERT statements of one row and of many. */
class BulkInsertTest extends DatabaseTest {
    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String INSERT = "INSERT INTO user_account (name, deleted, created_at) VALUES (?, ?, ?)";

    private static Insert users(List<String> names) {
        return insert(USER).rows(names, (name, row) -> row.set(USER.name, name).set(USER.deleted, false));
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "u" + i).toList();
    }

    @Test
    void oneRow_isInsertedWithItsDefaults() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(insert(USER).set(USER.name, "ann").set(USER.deleted, false)))
                    .isEqualTo(1);
            assertStatements(INSERT);
            assertThat(session.identityMap().size()).isZero();
            User ann = session.one(select(USER));
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(ann.getFullname()).isNull();
            assertThat(ann.getCreatedAt()).isAfter(WHEN);
        }
    }

    @Test
    @Row("C133")
    void rows_getDefaultsOfTheirOwn_andTheIdentityMapStaysAsItIs() {
        given(user("known"));
        try (Session session = engine.openSession()) {
            User known = session.getOne(USER, 1L);
            EntityKey key = new EntityKey(User.class, 1L);
            assertThat(session.identityMap().keys()).containsExactly(key);
            assertThat(session.execute(users(List.of("ann", "bob", "cid")))).isEqualTo(3);
            assertThat(session.identityMap().keys()).containsExactly(key);
            assertThat(session.pending()).isEmpty();
            assertThat(session.list(select(USER.createdAt).where(USER.id.gt(1L)).orderBy(USER.createdAt)))
                    .hasSize(3)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            recorder.clear();
            assertThat(known.getName()).isEqualTo("known");
            assertCount(0);
        }
    }

    @Test
    @Row("C133")
    void objectThatARowRefersTo_isNotAddedWithIt_norGivenTheRow() {
        given(user("ann"));
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            assertThat(ann.getAddresses()).isEmpty();
            session.execute(
                    insert(ADDRESS).set(ADDRESS.emailAddress, "ann@x.org").set(ADDRESS.user, ann));
            assertThat(ann.getAddresses()).isEmpty();
            User stranger = user("stranger");
            assertThatThrownBy(() -> session.execute(
                            insert(ADDRESS).set(ADDRESS.emailAddress, "x@x.org").set(ADDRESS.user, stranger)))
                    .isInstanceOf(QueryException.class);
            assertThat(session.contains(stranger)).isFalse();
        }
    }

    @Test
    @Row("S77")
    void manyRows_areOneBatch() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(users(names(1000)))).isEqualTo(1000);
            assertThat(recorder.statements().get(0).binds()).hasSize(1000);
            assertThat(recorder.statements().get(0).rows()).isEqualTo(1000);
            assertStatements(INSERT);
            assertThat(session.one(select(count()).from(USER))).isEqualTo(1000L);
            assertThat(session.one(select(USER.createdAt.countDistinct()))).isEqualTo(1000L);
        }
    }

    @Test
    void moreRowsThanAStatementHasBinds_areOneBatchToo() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(users(names(20_000)))).isEqualTo(20_000);
            assertCount(1);
            assertThat(session.one(select(count()).from(USER))).isEqualTo(20_000L);
        }
    }

    @Test
    void moreComputedRowsThanAStatementHasBinds_areManyStatements() {
        Insert computed = insert(USER)
                .set(USER.fullname, value("FULL").lower())
                .rows(names(11_000), (name, row) -> row.set(USER.name, name));
        try (Session session = engine.openSession()) {
            assertThat(session.execute(computed)).isEqualTo(11_000);
            assertCount(11);
            assertThat(session.one(select(count()).from(USER).where(USER.fullname.eq("full"))))
                    .isEqualTo(11_000L);
        }
    }

    @Test
    void noRows_areNoStatement() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(users(List.of()))).isZero();
            assertCount(0);
            assertThat(session.one(select(count()).from(USER))).isZero();
        }
    }

    @Test
    void expressions_areComputedByTheDatabase() {
        try (Session session = engine.openSession()) {
            session.execute(insert(USER)
                    .set(USER.name, value("ANN").lower())
                    .set(USER.deleted, false)
                    .set(USER.createdAt, WHEN));
            assertStatements("INSERT INTO user_account (name, deleted, created_at) VALUES (LOWER(?), ?, ?)");
            assertThat(session.one(select(USER.name))).isEqualTo("ann");
        }
    }

    @Test
    void pendingObject_isFlushedBeforeItsKeyIsInserted() {
        try (Session session = engine.openSession()) {
            User ann = user("ann");
            session.add(ann);
            session.execute(
                    insert(ADDRESS).set(ADDRESS.emailAddress, "ann@x.org").set(ADDRESS.user, ann));
            assertThat(recorder.sql())
                    .hasSize(2)
                    .last()
                    .isEqualTo("INSERT INTO address (email_address, user_id) VALUES (?, ?)");
            assertThat(ann.getAddresses()).hasSize(1);
        }
    }

    @Test
    void objectWithoutAKey_isRefused() {
        try (Session session = engine.openSession()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> session.execute(insert(ADDRESS)
                                .set(ADDRESS.emailAddress, "x@x.org")
                                .set(ADDRESS.user, user("eve"))))
                        .isInstanceOf(QueryException.class)
                        .hasMessageContaining("has no key");
            }
            assertCount(0);
        }
    }

    private static final Insert MIXED = insert(USER).rows(List.of(1, 2, 3, 4, 5, 6), (i, row) -> {
        row.set(USER.name, "n" + i).set(USER.deleted, false);
        if (i == 3 || i == 4) {
            row.set(USER.fullname, "N " + i);
        } else if (i == 6) {
            row.set(USER.createdAt, WHEN);
        }
    });

    @Test
    @Row("C131")
    void rowsThatSetOtherColumns_areABatchForEachRunOfThem_inOrder() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(MIXED)).isEqualTo(6);
            assertThat(recorder.statements()).extracting(StatementEvent::rows).containsExactly(2L, 2L, 2L);
            assertStatements(
                    INSERT,
                    "INSERT INTO user_account (name, deleted, fullname, created_at) VALUES (?, ?, ?, ?)",
                    INSERT);
            assertThat(session.list(select(USER.name).orderBy(USER.id)))
                    .containsExactly("n1", "n2", "n3", "n4", "n5", "n6");
            assertThat(session.list(
                            select(USER.name).where(USER.fullname.isNotNull()).orderBy(USER.id)))
                    .containsExactly("n3", "n4");
            assertThat(session.one(select(USER.createdAt).where(USER.name.eq("n6"))))
                    .isEqualTo(WHEN);
        }
    }

    @Test
    @Row("C131")
    void columnThatARowLeavesOut_getsWhatTheDatabaseMakes_thoughOtherRowsSetIt() {
        Insert keyed = insert(USER).rows(List.of(0L, 70L, 0L), (id, row) -> {
            if (id > 0) {
                row.set(USER.id, id);
            }
            row.set(USER.name, "k" + id).set(USER.deleted, false);
        });
        try (Session session = engine.openSession()) {
            assertThat(session.execute(keyed)).isEqualTo(3);
            assertCount(3);
            assertThat(session.list(select(USER.id).where(USER.name.eq("k0"))))
                    .hasSize(2)
                    .doesNotContainNull()
                    .doesNotContain(70L);
            assertThat(session.getOne(USER, 70L).getName()).isEqualTo("k70");
        }
    }

    @Test
    void rowsThatSetTheSameColumnsInAnotherOrder_areOneBatch() {
        Insert turned = insert(USER).rows(List.of(1, 2), (i, row) -> {
            if (i == 1) {
                row.set(USER.name, "n1").set(USER.deleted, false);
            } else {
                row.set(USER.deleted, false).set(USER.name, "n2");
            }
        });
        try (Session session = engine.openSession()) {
            session.execute(turned);
            assertStatements(INSERT);
            assertThat(session.list(select(USER.name).orderBy(USER.id))).containsExactly("n1", "n2");
        }
    }

    @Test
    void refusedValueOfALaterBatch_isToldBeforeAnythingIsSent() {
        Insert mixed = insert(USER).rows(List.of("short", "x".repeat(31)), (name, row) -> {
            row.set(USER.name, name).set(USER.deleted, false);
            if (name.length() > 30) {
                row.set(USER.fullname, "F");
            }
        });
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(mixed)).isInstanceOf(InvalidValueException.class);
            assertCount(0);
        }
    }

    @Test
    void textOfRowsThatSetOtherColumns_hasALineForEachBatch() {
        assertThat(MIXED.toString())
                .isEqualTo(String.join(
                        "\n",
                        INSERT + " -- 2 rows",
                        "INSERT INTO user_account (name, deleted, fullname, created_at) VALUES (?, ?, ?, ?) -- 2 rows",
                        INSERT + " -- 2 rows"));
        assertThat(users(List.of("a"))).isNotEqualTo(MIXED);
        assertThat(insert(USER).rows(List.of(1, 2), (i, row) -> {
                    row.set(USER.name, "n" + i).set(USER.deleted, false).set(USER.createdAt, WHEN);
                    if (i == 2) {
                        row.set(USER.fullname, "F");
                    }
                }))
                .isNotEqualTo(insert(USER)
                        .rows(
                                List.of(1),
                                (i, row) -> row.set(USER.name, "n" + i)
                                        .set(USER.deleted, false)
                                        .set(USER.createdAt, WHEN)));
    }

    @Test
    void valueThatTheColumnDoesNotHold_isRefusedBeforeItIsSent() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(users(List.of("short", "x".repeat(31)))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("User.name has a value of 31 characters, but length = 30. Shorten it, or raise"
                            + " @Column(length).");
            assertCount(0);
        }
    }

    private static Insert events(String price) {
        return insert(EVENT)
                .columns(EVENT.title, EVENT.day, EVENT.seats, EVENT.price, EVENT.cancelled)
                .select(select(
                                USER.name,
                                value(LocalDate.of(2026, 1, 1)),
                                value(1),
                                value(new BigDecimal(price)),
                                value(false))
                        .from(USER));
    }

    @Test
    @RunsOn(
            value = {ItDatabase.H2, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "SQLite has no digits")
    void decimalOfAQuery_isRoundedAsAnyOther_andRefusedWhereItIsTooLarge() {
        given(user("ann"));
        try (Session session = engine.openSession()) {
            assertThat(session.execute(events("1.236"))).isEqualTo(1);
            assertThat(session.one(select(EVENT.price))).isEqualTo(new BigDecimal("1.24"));
            assertThatThrownBy(() -> session.execute(events("123456789.00"))).isInstanceOf(StatementException.class);
        }
    }

    @Test
    void duplicateKey_namesItsColumn_andNothingStays() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(insert(ADDRESS)
                            .rows(List.of("a@x.org", "a@x.org"), (email, row) -> row.set(ADDRESS.emailAddress, email))))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("Address.emailAddress");
            session.rollback();
            assertThat(session.one(select(count()).from(ADDRESS))).isZero();
        }
    }

    @Test
    void insert_isRolledBackWithTheSession() {
        try (Session session = engine.openSession()) {
            session.execute(users(names(3)));
            session.rollback();
            assertThat(session.list(select(USER))).isEmpty();
        }
    }
}
