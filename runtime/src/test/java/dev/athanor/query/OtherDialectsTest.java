package dev.athanor.query;

import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.StatementNode;
import org.junit.jupiter.api.Test;

/** What PostgreSQL and MariaDB have other words for; that they take them, {@link SqlAssert} shows. */
class OtherDialectsTest {
    private static String mariaDb(StatementNode node) {
        return Dialects.MARIADB.render(node).sql();
    }

    private static String mariaDb(Select<?> select) {
        return mariaDb(select.spec().node());
    }

    private static String postgresql(Select<?> select) {
        return Dialects.POSTGRESQL.render(select.spec().node()).sql();
    }

    @Test
    void postgresql_isStandardSql() {
        assertThat(postgresql(select(USER.name.concat("x"), USER.name.length())
                        .where(USER.name.startsWith("a"))
                        .orderBy(USER.name.asc().nullsFirst())
                        .offset(3)))
                .isEqualTo("SELECT user_account.name || ?, LENGTH(user_account.name) FROM user_account WHERE"
                        + " user_account.name LIKE ? || '%' ORDER BY user_account.name NULLS FIRST OFFSET ?");
    }

    @Test
    void mariaDb_hasFunctionsForOperators() {
        assertThat(mariaDb(select(USER.name.concat("x").concat(USER.name), USER.name.length())))
                .isEqualTo("SELECT CONCAT(user_account.name, ?, user_account.name), CHAR_LENGTH(user_account.name) FROM"
                        + " user_account");
        assertThat(mariaDb(select(USER.id.dividedBy(2L), USER.id.mod(2L), USER.id.avg())))
                .isEqualTo(
                        "SELECT user_account.id DIV ?, user_account.id % ?, AVG(CAST(user_account.id AS DOUBLE)) FROM"
                                + " user_account");
        assertThat(mariaDb(select(Sql.cast(USER.id, String.class), Sql.cast(USER.name, Integer.class))))
                .isEqualTo("SELECT CAST(user_account.id AS CHAR), CAST(user_account.name AS SIGNED) FROM user_account");
        assertThat(mariaDb(select(Sql.literal("it's")).from(USER))).isEqualTo("SELECT 'it''s' FROM user_account");
    }

    @Test
    void mariaDb_sortsNullsByAnotherTerm() {
        String names = "SELECT user_account.name FROM user_account ORDER BY ";
        var query = select(USER.name);
        assertThat(mariaDb(query.orderBy(USER.name.asc().nullsFirst()))).isEqualTo(names + "user_account.name");
        assertThat(mariaDb(query.orderBy(USER.name.desc().nullsLast()))).isEqualTo(names + "user_account.name DESC");
        assertThat(mariaDb(query.orderBy(USER.name.asc().nullsLast())))
                .isEqualTo(names + "user_account.name IS NULL, user_account.name");
        assertThat(mariaDb(query.orderBy(USER.name.desc().nullsFirst())))
                .isEqualTo(names + "user_account.name IS NOT NULL, user_account.name DESC");
    }

    @Test
    void mariaDb_hasNoOffsetWithoutLimit_andNoLimitInALIst() {
        assertThat(mariaDb(select(USER.name).offset(2)))
                .isEqualTo("SELECT user_account.name FROM user_account LIMIT 18446744073709551615 OFFSET ?");
        var other = USER.alias("other");
        assertThat(mariaDb(select(USER.name).where(USER.id.in(select(other.id).limit(2)))))
                .isEqualTo("SELECT user_account.name FROM user_account WHERE user_account.id IN (SELECT * FROM (SELECT"
                        + " other.id FROM user_account AS other LIMIT ?) AS limited)");
    }

    @Test
    void mariaDb_writesAssignmentsBeforeThoseThatSetWhatTheyRead() {
        assertThat(mariaDb(update(USER)
                        .set(USER.name, "x")
                        .set(USER.fullname, USER.name)
                        .everywhere()
                        .node()))
                .isEqualTo("UPDATE user_account SET fullname = user_account.name, name = ?");
        assertThatThrownBy(() -> mariaDb(update(USER)
                        .set(USER.name, USER.fullname)
                        .set(USER.fullname, USER.name)
                        .everywhere()
                        .node()))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(
                        "MariaDB sets the columns of a row one after the other, and of [name, fullname]");
    }

    @Test
    void mariaDb_namesTheAliasOfADeleteTwice() {
        var other = USER.alias("other");
        assertThat(mariaDb(deleteFrom(other).where(other.id.eq(1L)).node()))
                .isEqualTo("DELETE other FROM user_account AS other WHERE other.id = ?");
    }
}
