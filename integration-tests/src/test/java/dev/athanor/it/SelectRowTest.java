package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.query.Row3;
import dev.athanor.query.Row8;
import dev.athanor.session.EntityKey;
import dev.athanor.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries of columns, tuples, values and what a constructor makes of them. */
class SelectRowTest extends DatabaseTest {
    @BeforeEach
    void insertUsers() {
        given(named("pkrabs", "Pearl Krabs"), user("squid", "squid@x.org", "squid@y.org"));
    }

    @Test
    @Row({"S63", "C179"})
    void rowOfTwo_isReadByPositionAndByColumn() {
        try (Session session = engine.openSession()) {
            Row2<String, String> row =
                    session.one(select(USER.name, USER.fullname).where(USER.name.eq("pkrabs")));
            assertThat(row.v1()).isEqualTo("pkrabs");
            assertThat(row.v2()).isEqualTo("Pearl Krabs");
            assertThat(row.get(0)).isEqualTo("pkrabs");
            assertThat(row.get(USER.fullname)).isEqualTo("Pearl Krabs");
            assertThat(row.size()).isEqualTo(2);
            assertThat(row).hasToString("(pkrabs, Pearl Krabs)");
            assertStatements(
                    "SELECT user_account.name, user_account.fullname FROM user_account WHERE user_account.name = ?"
                            + " LIMIT ?");
            assertThatThrownBy(() -> row.get(USER.id))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("it was not selected");
        }
    }

    @Test
    @Row({"S63", "C179"})
    void rows_areEqualWhereTheirValuesAre() {
        try (Session session = engine.openSession()) {
            List<Row2<String, String>> once =
                    session.list(select(USER.name, USER.fullname).orderBy(USER.id));
            List<Row2<String, String>> again =
                    session.list(select(USER.name, USER.fullname).orderBy(USER.id));
            assertThat(once).isEqualTo(again).hasSize(2);
            assertThat(once.get(0)).isNotEqualTo(once.get(1));
        }
    }

    @Test
    @Row("S64")
    void rowOfEntities_isReadByEntity() {
        try (Session session = engine.openSession()) {
            List<Row2<User, Address>> rows =
                    session.list(select(USER, ADDRESS).join(USER.addresses).orderBy(ADDRESS.emailAddress));
            assertStatements(
                    "SELECT " + StatementTexts.USER + ", " + StatementTexts.ADDRESS
                            + " FROM user_account JOIN address ON user_account.id = address.user_id ORDER BY address.email_address");
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).v1().getName()).isEqualTo("squid");
            assertThat(rows.get(0).get(ADDRESS).getEmailAddress()).isEqualTo("squid@x.org");
            assertThat(rows.get(1).get(USER)).isSameAs(rows.get(0).v1());
            assertThat(rows.get(1).v2().getEmailAddress()).isEqualTo("squid@y.org");
        }
    }

    @Test
    @Row("S64")
    void outerJoin_leavesTheEntityOut() {
        try (Session session = engine.openSession()) {
            List<Row2<User, @Nullable Address>> rows =
                    session.list(select(USER, ADDRESS).leftJoin(USER.addresses).where(USER.name.eq("pkrabs")));
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).v1().getName()).isEqualTo("pkrabs");
            assertThat(rows.get(0).v2()).isNull();
        }
    }

    @Test
    @Row("S68")
    void columns_leaveTheIdentityMapUntouched() {
        try (Session session = engine.openSession()) {
            List<Row2<Long, String>> rows =
                    session.list(select(USER.id, USER.name).orderBy(USER.id));
            assertStatements("SELECT user_account.id, user_account.name FROM user_account ORDER BY user_account.id");
            assertThat(rows).extracting(Row2::v1).containsExactly(1L, 2L);
            assertThat(rows).extracting(Row2::v2).containsExactly("pkrabs", "squid");
            assertThat(session.identityMap().size()).isZero();
        }
    }

    @Test
    void entityAmongColumns_isTheObjectOfTheSession() {
        try (Session session = engine.openSession()) {
            User squid = session.get(USER, 2L);
            Row3<String, User, Long> row = session.one(select(ADDRESS.emailAddress, USER, ADDRESS.id)
                    .join(ADDRESS.user)
                    .where(ADDRESS.id.eq(1L)));
            assertThat(row.v1()).isEqualTo("squid@x.org");
            assertThat(row.v2()).isSameAs(squid);
            assertThat(row.v3()).isEqualTo(1L);
            assertThat(session.identityMap().keys()).containsExactly(new EntityKey(User.class, 2L));
        }
    }

    @Test
    void rowOfEight_hasEachInItsPlace() {
        try (Session session = engine.openSession()) {
            Row8<Long, String, String, Boolean, Long, String, Long, User> row = session.one(select(
                            USER.id,
                            USER.name,
                            USER.fullname,
                            USER.deleted,
                            ADDRESS.id,
                            ADDRESS.emailAddress,
                            ADDRESS.userId,
                            USER)
                    .join(USER.addresses)
                    .where(ADDRESS.id.eq(2L)));
            assertThat(row.v1()).isEqualTo(2L);
            assertThat(row.v2()).isEqualTo("squid");
            assertThat(row.v3()).isNull();
            assertThat(row.v4()).isFalse();
            assertThat(row.v5()).isEqualTo(2L);
            assertThat(row.v6()).isEqualTo("squid@y.org");
            assertThat(row.v7()).isEqualTo(2L);
            assertThat(row.v8()).isSameAs(session.get(USER, 2L));
        }
    }

    @Test
    void listOfItems_hasAnyNumber() {
        try (Session session = engine.openSession()) {
            var items = List.of(USER.id, USER.name, USER.fullname);
            var row = session.first(select(items).orderBy(USER.id));
            assertThat(row.size()).isEqualTo(3);
            assertThat(row.get(2)).isEqualTo("Pearl Krabs");
            assertThat(row.get(USER.name)).isEqualTo("pkrabs");
        }
    }

    @Test
    @Row("C179")
    void constructor_isCalledForEachRow() {
        record Summary(Long id, String name, @Nullable String fullname) {}
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(Summary::new, USER.id, USER.name, USER.fullname)
                            .orderBy(USER.id)))
                    .containsExactly(new Summary(1L, "pkrabs", "Pearl Krabs"), new Summary(2L, "squid", null));
            assertCount(1);
        }
    }

    @Test
    void function_makesARowOfOneValue() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(String::length, USER.name).orderBy(USER.id)))
                    .containsExactly(6, 5);
        }
    }

    @Test
    @Row("S60")
    void value_isTheFirstOfItsRows() {
        try (Session session = engine.openSession()) {
            assertThat(session.firstOrNull(select(USER.name).orderBy(USER.name.desc())))
                    .isEqualTo("squid");
            assertThat(session.firstOrNull(select(USER.name).where(USER.id.eq(99L))))
                    .isNull();
            assertThat(session.one(select(count()).from(USER))).isEqualTo(2L);
            assertStatements(
                    "SELECT user_account.name FROM user_account ORDER BY user_account.name DESC LIMIT ?",
                    "SELECT user_account.name FROM user_account WHERE user_account.id = ? LIMIT ?",
                    "SELECT COUNT(*) FROM user_account LIMIT ?");
        }
    }

    @Test
    @Row("S60")
    @RunsOn(
            value = {ItDatabase.SQLITE},
            because = "only SQLite refuses to drop a table that an open result reads")
    void value_leavesNoResultOpen() {
        try (Session session = engine.openSession()) {
            assertThat(session.firstOrNull(select(ADDRESS.emailAddress).orderBy(ADDRESS.id)))
                    .isEqualTo("squid@x.org");
            // SQLite refuses to drop a table that an open result reads.
            session.handle().execute("DROP TABLE address");
            assertThatThrownBy(() -> session.firstOrNull(select(ADDRESS.emailAddress)))
                    .hasMessageContaining("no such table");
        }
    }

    @Test
    void values_mayBeNull() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.fullname).orderBy(USER.id))).containsExactly("Pearl Krabs", null);
            assertThat(session.firstOrNull(select(USER.lastLogin).orderBy(USER.id)))
                    .isNull();
            assertThat(session.one(select(USER.fullname).where(USER.id.eq(2L)))).isNull();
        }
    }
}
