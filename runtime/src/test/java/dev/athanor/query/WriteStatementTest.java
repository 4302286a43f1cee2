package dev.athanor.query;

import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.sample.User;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteStatementTest {
    @Test
    void insert_ofOneRow() {
        assertSql(
                insert(TAG)
                        .set(TAG.id, 1L)
                        .set(TAG.label, TAG.label.type().javaType().cast("red")),
                "INSERT INTO tag (id, label) VALUES (?, ?)",
                1L,
                "red");
        assertSql(
                insert(ADDRESS).set(ADDRESS.emailAddress, "x").set(ADDRESS.user, User.of(7L, "x")),
                "INSERT INTO address (email_address, user_id) VALUES (?, ?)",
                "x",
                7L);
    }

    @Test
    void insert_ofManyRows_isOneBatchOfBinds() {
        Insert insert = insert(TAG)
                .rows(
                        List.of("red", "blue"),
                        (label, row) -> row.set(TAG.id, (long) label.length()).set(TAG.label, label));
        assertThat(insert).hasToString("INSERT INTO tag (id, label) VALUES (?, ?) -- 2 rows");
        assertThat(insert.node().isBatch()).isTrue();
        assertThat(insert.node().rows()).hasSize(2);
        assertThat(insert.renderedRow(Dialects.SQLITE).sql()).isEqualTo("INSERT INTO tag (id, label) VALUES (?, ?)");
        assertThat(insert.rendered(Dialects.SQLITE).sql())
                .isEqualTo("INSERT INTO tag (id, label) VALUES (?, ?), (?, ?)");
    }

    @Test
    void insert_ofRowsThatSetOtherColumns_isAStatementForEachRunOfThem() {
        Insert mixed = insert(TAG).rows(List.of(1L, 2L, 3L), (n, row) -> {
            row.set(TAG.id, n);
            if (n < 3) {
                row.set(TAG.label, "l" + n);
            }
        });
        assertThat(mixed)
                .hasToString("INSERT INTO tag (id, label) VALUES (?, ?) -- 2 rows\nINSERT INTO tag (id) VALUES (?)");
        assertThat(mixed.nodes()).hasSize(2);
        assertThat(mixed.sql(Dialects.MARIADB)).contains("\n").startsWith("INSERT INTO ");
        Insert first =
                insert(TAG).rows(List.of(1L, 2L), (n, row) -> row.set(TAG.id, n).set(TAG.label, "l" + n));
        assertThat(first).isNotEqualTo(mixed).hasSameHashCodeAs(first);
        assertThat(first.rows(List.of(3L), (n, row) -> row.set(TAG.id, n)))
                .isEqualTo(mixed)
                .hasSameHashCodeAs(mixed);
    }

    @Test
    void insert_ofNoElements_hasNoRows() {
        Insert insert = insert(TAG).rows(List.<String>of(), (label, row) -> row.set(TAG.label, label));
        assertThat(insert.node().rows()).isEmpty();
        assertThat(insert).hasToString("INSERT INTO tag -- no rows");
    }

    @Test
    void insert_withoutColumns_isOneRowOfDefaults() {
        assertThat(insert(TAG)).hasToString("INSERT INTO tag DEFAULT VALUES");
    }

    @Test
    void insert_callsDefaultsOncePerRowWhenExecuted() {
        Insert insert = insert(USER)
                .rows(List.of("a", "b"), (name, row) -> row.set(USER.name, name).set(USER.deleted, false));
        int before = User.defaults;
        assertThat(insert).hasToString("INSERT INTO user_account (name, deleted, note) VALUES (?, ?, ?) -- 2 rows");
        assertThat(User.defaults).isEqualTo(before);
        assertThat(insert.node().rows())
                .extracting(row -> ((Bind) row.get(2)).value())
                .containsExactly("note " + (before + 1), "note " + (before + 2));
    }

    @Test
    void update_setsValuesAndExpressions() {
        assertSql(
                update(USER)
                        .set(USER.fullname, "updated")
                        .set(USER.age, USER.age.plus(1))
                        .where(USER.id.gt(100L)),
                "UPDATE user_account SET fullname = ?, age = user_account.age + ? WHERE user_account.id > ?",
                "updated",
                1,
                100L);
        String nothing = null;
        assertSql(
                update(USER).set(USER.fullname, nothing).everywhere(), "UPDATE user_account SET fullname = ?", (Object)
                        null);
        assertSql(
                update(ADDRESS).set(ADDRESS.user, (User) null).where(ADDRESS.id.eq(1L)),
                "UPDATE address SET user_id = ? WHERE address.id = ?",
                null,
                1L);
    }

    @Test
    void delete_byCondition() {
        assertSql(
                deleteFrom(USER)
                        .where(exists(select(ADDRESS).where(ADDRESS.userId.eq(USER.id)))
                                .not()),
                "DELETE FROM user_account WHERE NOT EXISTS (SELECT 1 FROM address WHERE address.user_id ="
                        + " user_account.id)");
        assertSql(deleteFrom(USER).everywhere(), "DELETE FROM user_account");
    }

    @Test
    void withoutWhere_isRefused() {
        assertThatThrownBy(() -> deleteFrom(USER).toString())
                .isInstanceOf(QueryException.class)
                .hasMessage("DELETE of user_account has no WHERE and would meet every row. Add .where(...), or say"
                        + " .everywhere() if all rows are meant.");
        assertThatThrownBy(() -> update(USER).set(USER.name, "x").toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("UPDATE of user_account has no WHERE");
    }

    @Test
    void columnOfAnotherEntity_isRefused() {
        assertThatThrownBy(() -> insert(USER).set(ADDRESS.emailAddress, "x"))
                .isInstanceOf(QueryException.class)
                .hasMessage("Address.emailAddress is no column of User and cannot be set in its row.");
        assertThatThrownBy(() -> update(USER).set(ADDRESS.user, User.of(1L, "x")))
                .isInstanceOf(QueryException.class)
                .hasMessage("Address.user has no foreign key in the table of User and cannot be set in its row.");
    }
}
