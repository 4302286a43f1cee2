package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.excluded;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.StatementException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.query.Insert;
import dev.athanor.query.Row2;
import dev.athanor.query.Upsert;
import dev.athanor.session.Session;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Upserts, inserts of queries, and statements that read other tables; objects follow them. */
class UpsertTest extends DatabaseTest {
    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    @BeforeEach
    void insertUsers() {
        given(user("ann", "ann@x.org"), user("bob", "bob@x.org"));
    }

    private static Upsert address(String email, Long userId) {
        return insert(ADDRESS)
                .set(ADDRESS.emailAddress, email)
                .set(ADDRESS.userId, userId)
                .onConflict(ADDRESS.emailAddress)
                .doUpdate(set(ADDRESS.userId, excluded(ADDRESS.userId)));
    }

    /** Whether rows are counted as MariaDB does: those that stay as they are too, and changed ones of a query twice. */
    protected boolean countsByMariaDb() {
        return ItDatabase.isOneOf(ItDatabase.MARIADB);
    }

    private static Insert addresses(String... emails) {
        return insert(ADDRESS).rows(List.of(emails), (email, row) -> row.set(ADDRESS.emailAddress, email));
    }

    @Test
    void rowThatIsThere_isUpdated_andItsObjectFollows() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            User bob = session.getOne(USER, 2L);
            Address address = session.one(select(ADDRESS).where(ADDRESS.emailAddress.eq("ann@x.org")));
            assertThat(address.getUser()).isSameAs(ann);
            session.execute(address("ann@x.org", 2L));
            assertThat(address.getUserId()).isEqualTo(2L);
            assertThat(address.getUser()).isSameAs(bob);
            session.execute(address("new@x.org", 2L));
            assertThat(session.list(select(ADDRESS.emailAddress)
                            .where(ADDRESS.userId.eq(2L))
                            .orderBy(ADDRESS.emailAddress)))
                    .containsExactly("ann@x.org", "bob@x.org", "new@x.org");
            session.rollback();
            assertThat(address.getUser()).isSameAs(ann);
        }
    }

    @Test
    @Row("C144")
    void conflict_isSaidInTheWordsOfTheDatabase_andTheObjectIsRefreshed() {
        String insert = "INSERT INTO address (email_address, user_id) VALUES (?, ?)";
        String merge = "MERGE INTO address USING (VALUES (CAST(? AS VARCHAR), CAST(? AS BIGINT))) AS excluded"
                + " (email_address, user_id) ON address.email_address = excluded.email_address";
        String added = " WHEN NOT MATCHED THEN INSERT (email_address, user_id) VALUES (excluded.email_address,"
                + " excluded.user_id)";
        String update = insert + " ON CONFLICT (email_address) DO UPDATE SET user_id = excluded.user_id";
        String nothing = insert + " ON CONFLICT (email_address) DO NOTHING";
        try (Session session = engine.openSession()) {
            Address address = session.getOne(ADDRESS, 1L);
            recorder.clear();
            session.execute(address("ann@x.org", 2L));
            assertSent(ItDatabase.by(
                    update,
                    merge + " WHEN MATCHED THEN UPDATE SET user_id = excluded.user_id" + added,
                    update,
                    insert + " ON DUPLICATE KEY UPDATE user_id = VALUES(user_id)"));
            assertThat(address.getUserId()).isEqualTo(2L);
            assertThat(session.one(address("ann@x.org", 1L).returning(ADDRESS))).isSameAs(address);
            recorder.clear();
            assertThat(address.getUserId()).isEqualTo(1L);
            assertCount(0);
            long rows = session.execute(insert(ADDRESS)
                    .set(ADDRESS.emailAddress, "ann@x.org")
                    .set(ADDRESS.userId, 2L)
                    .onConflict(ADDRESS.emailAddress)
                    .doNothing());
            assertSent(ItDatabase.by(
                    nothing,
                    merge + added,
                    nothing,
                    insert + " ON DUPLICATE KEY UPDATE email_address = address.email_address"));
            // MariaDB counts the row that it found
            assertThat(rows).isEqualTo(ItDatabase.isOneOf(ItDatabase.MARIADB) ? 1 : 0);
            assertThat(address.getUserId()).isEqualTo(1L);
        }
    }

    @Test
    void manyRows_areOneBatch() {
        try (Session session = engine.openSession()) {
            session.execute(insert(ADDRESS)
                    .rows(
                            List.of("ann@x.org", "c@x.org", "c@x.org", "bob@x.org"),
                            (email, row) -> row.set(ADDRESS.emailAddress, email).set(ADDRESS.userId, 2L))
                    .onConflict(ADDRESS.emailAddress)
                    .doUpdate(set(ADDRESS.userId, excluded(ADDRESS.userId).minus(value(1L)))));
            assertCount(1);
            assertThat(session.list(select(ADDRESS.emailAddress, ADDRESS.userId).orderBy(ADDRESS.emailAddress)))
                    .extracting(Row2::v1, Row2::v2)
                    .containsExactly(tuple("ann@x.org", 1L), tuple("bob@x.org", 1L), tuple("c@x.org", 1L));
        }
    }

    @Test
    void rowsThatAreInsertedOrChanged_areCountedOnce() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(address("new@x.org", 1L))).isEqualTo(1);
            assertThat(session.execute(address("new@x.org", 2L))).isEqualTo(1);
            assertThat(session.execute(addresses("ann@x.org", "bob@x.org", "c@x.org")
                            .onConflict(ADDRESS.emailAddress)
                            .doUpdate(set(ADDRESS.userId, (Long) null))))
                    .isEqualTo(3);
            assertThat(session.execute(insert(ADDRESS)
                            .set(ADDRESS.userId, value(1L).plus(1L))
                            .rows(
                                    List.of("ann@x.org", "c@x.org", "d@x.org"),
                                    (email, row) -> row.set(ADDRESS.emailAddress, email))
                            .onConflict(ADDRESS.emailAddress)
                            .doUpdate(set(ADDRESS.userId, excluded(ADDRESS.userId)))))
                    .isEqualTo(3);
            assertThat(session.list(select(ADDRESS.userId).orderBy(ADDRESS.emailAddress)))
                    .containsExactly(2L, null, 2L, 2L, 2L);
        }
    }

    @Test
    void rowsThatAreLeft_areNotCounted_butByMariaDb() {
        boolean counted = countsByMariaDb();
        try (Session session = engine.openSession()) {
            assertThat(session.execute(addresses("ann@x.org")
                            .onConflict(ADDRESS.emailAddress)
                            .doNothing()))
                    .isEqualTo(counted ? 1 : 0);
            assertThat(session.execute(addresses("ann@x.org", "bob@x.org", "c@x.org")
                            .onConflict(ADDRESS.emailAddress)
                            .doNothing()))
                    .isEqualTo(counted ? 3 : 1);
            assertThat(session.execute(address("ann@x.org", 2L).where(ADDRESS.userId.gt(1L))))
                    .isEqualTo(counted ? 1 : 0);
            assertThat(session.list(select(ADDRESS.userId).orderBy(ADDRESS.emailAddress)))
                    .containsExactly(1L, 2L, null);
        }
    }

    @Test
    void doNothing_leavesTheRow() {
        try (Session session = engine.openSession()) {
            session.execute(insert(ADDRESS)
                    .set(ADDRESS.emailAddress, "ann@x.org")
                    .onConflict()
                    .doNothing());
            session.execute(insert(ADDRESS)
                    .set(ADDRESS.emailAddress, "ann@x.org")
                    .set(ADDRESS.userId, 2L)
                    .onConflict(ADDRESS.emailAddress)
                    .doNothing());
            assertThat(session.one(select(ADDRESS.userId).where(ADDRESS.emailAddress.eq("ann@x.org"))))
                    .isEqualTo(1L);
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.H2, ItDatabase.POSTGRESQL},
            because = "MariaDB returns rows that it leaves as they are")
    void where_saysWhichRowsAreUpdated_andReturningTellsThem() {
        try (Session session = engine.openSession()) {
            Upsert upsert = address("ann@x.org", 2L).where(ADDRESS.userId.gt(1L));
            assertThat(session.oneOrNull(upsert.returning(ADDRESS.userId))).isNull();
            Address address = session.getOne(ADDRESS, 1L);
            assertThat(session.one(address("ann@x.org", 2L).returning(ADDRESS))).isSameAs(address);
            assertThat(address.getUserId()).isEqualTo(2L);
        }
    }

    @Test
    void valueThatTheColumnDoesNotHold_isRefusedBeforeItIsSent() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(insert(ADDRESS)
                            .set(ADDRESS.emailAddress, "ann@x.org")
                            .onConflict(ADDRESS.emailAddress)
                            .doUpdate(set(ADDRESS.emailAddress, "x".repeat(256)))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("Address.emailAddress has a value of 256 characters");
            assertCount(0);
        }
    }

    @Test
    void insertOfAQuery_hasOneDefaultForAllRows() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(insert(USER)
                            .columns(USER.name, USER.fullname)
                            .select(select(USER.name.concat("2"), USER.name))))
                    .isEqualTo(2);
            assertThat(session.list(select(USER.name).where(USER.deleted.not()).orderBy(USER.name)))
                    .containsExactly("ann", "ann2", "bob", "bob2");
            assertThat(session.one(select(USER.createdAt.countDistinct()).where(USER.id.gt(2L))))
                    .isEqualTo(1L);
        }
    }

    @Test
    void insertOfQueriesPutTogether_hasOneDefaultForAllRows() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(insert(USER)
                            .columns(USER.name, USER.lastLogin)
                            .select(select(USER.name.concat("2"), value(WHEN))
                                    .union(select(USER.name.concat("2"), value(WHEN)))
                                    .union(select(USER.name.concat("3"), value(WHEN)))
                                    .orderBy(USER.name.concat("2").desc())
                                    .limit(3))))
                    .isEqualTo(3);
            assertThat(session.list(select(USER.name)
                            .where(USER.deleted.not(), USER.lastLogin.eq(WHEN))
                            .orderBy(USER.name)))
                    .containsExactly("ann3", "bob2", "bob3");
            assertThat(session.one(select(USER.createdAt.countDistinct()).where(USER.id.gt(2L))))
                    .isEqualTo(1L);
        }
    }

    @Test
    void rowsOfQueriesPutTogether_meetTheConflictToo() {
        try (Session session = engine.openSession()) {
            assertThat(session.execute(insert(ADDRESS)
                            .columns(ADDRESS.emailAddress, ADDRESS.userId)
                            .select(select(USER.name.concat("@x.org"), value(2L))
                                    .where(USER.name.eq("ann"))
                                    .union(select(USER.name, USER.id)))
                            .onConflict(ADDRESS.emailAddress)
                            .doUpdate(set(ADDRESS.userId, excluded(ADDRESS.userId)))))
                    .isEqualTo(countsByMariaDb() ? 4 : 3);
            assertThat(session.list(select(ADDRESS.emailAddress, ADDRESS.userId).orderBy(ADDRESS.emailAddress)))
                    .extracting(Row2::v1, Row2::v2)
                    .containsExactly(
                            tuple("ann", 1L), tuple("ann@x.org", 2L), tuple("bob", 2L), tuple("bob@x.org", 2L));
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.H2, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "SQLite has no lengths")
    void whatIsTooLong_isRefusedByTheDatabase_notCut() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.execute(insert(USER)
                            .columns(USER.name)
                            .select(select(value("x".repeat(31))).from(USER))))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("too long");
            session.rollback();
            assertThatThrownBy(() -> session.execute(insert(ADDRESS)
                            .set(ADDRESS.emailAddress, value("X".repeat(256)).lower())
                            .onConflict(ADDRESS.emailAddress)
                            .doNothing()))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("too long");
        }
    }

    @Test
    @Row("C142")
    void updateByAnotherTable_andObjectsFollow() {
        try (Session session = engine.openSession()) {
            User ann = session.getOne(USER, 1L);
            recorder.clear();
            assertThat(session.execute(update(USER)
                            .join(USER.addresses)
                            .set(USER.fullname, ADDRESS.emailAddress)
                            .where(ADDRESS.emailAddress.startsWith("ann"))))
                    .isEqualTo(1);
            String from =
                    " FROM address WHERE user_account.id = address.user_id AND address.email_address LIKE ? || '%'";
            assertSent(ItDatabase.by(
                    "UPDATE user_account SET fullname = address.email_address" + from,
                    "UPDATE user_account SET fullname = (SELECT address.email_address" + from
                            + ") WHERE EXISTS (SELECT 1" + from + ")",
                    "UPDATE user_account SET fullname = address.email_address" + from,
                    "UPDATE user_account, address SET user_account.fullname = address.email_address WHERE user_account.id ="
                            + " address.user_id AND address.email_address LIKE CONCAT(?, '%')"));
            assertThat(ann.getFullname()).isEqualTo("ann@x.org");
            assertThat(session.getOne(USER, 2L).getFullname()).isNull();
        }
    }

    @Test
    @Row("C142")
    void deleteByAnotherTable_andObjectsFollow() {
        try (Session session = engine.openSession()) {
            Address address = session.getOne(ADDRESS, 1L);
            recorder.clear();
            assertThat(session.execute(deleteFrom(ADDRESS).join(ADDRESS.user).where(USER.name.eq("ann"))))
                    .isEqualTo(1);
            String where = " WHERE user_account.id = address.user_id AND user_account.name = ?";
            String exists = "DELETE FROM address WHERE EXISTS (SELECT 1 FROM user_account" + where + ")";
            assertSent(ItDatabase.by(
                    exists,
                    exists,
                    "DELETE FROM address USING user_account" + where,
                    "DELETE address FROM address, user_account" + where));
            assertThat(session.get(ADDRESS, 1L)).isNull();
            assertThat(session.contains(address)).isFalse();
            assertThat(session.get(ADDRESS, 2L)).isNotNull();
        }
    }
}
