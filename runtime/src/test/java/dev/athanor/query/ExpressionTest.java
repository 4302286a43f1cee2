package dev.athanor.query;

import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.cast;
import static dev.athanor.query.Sql.coalesce;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.stringFunction;
import static dev.athanor.query.Sql.value;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static void assertExpression(Expression<?> expression, String sql, Object... values) {
        assertSql(select(expression).from(USER), "SELECT " + sql + " FROM user_account", values);
    }

    @Test
    void arithmetic_keepsItsGrouping() {
        assertExpression(USER.age.plus(1).times(2), "(user_account.age + ?) * ?", 1, 2);
        assertExpression(
                USER.age.minus(USER.age.minus(USER.age)), "user_account.age - (user_account.age - user_account.age)");
        assertExpression(USER.age.times(2).plus(USER.age.mod(3)), "user_account.age * ? + user_account.age % ?", 2, 3);
        assertExpression(USER.id.dividedBy(USER.id.plus(1L)), "user_account.id / (user_account.id + ?)", 1L);
    }

    @Test
    void strings_concatenateAndCallFunctions() {
        assertExpression(
                USER.name.concat(" <").concat(USER.fullname).concat(">"),
                "user_account.name || ? || user_account.fullname || ?",
                " <",
                ">");
        assertExpression(USER.name.lower().length(), "LENGTH(LOWER(user_account.name))");
        assertExpression(USER.name.upper().substring(2, 3), "SUBSTR(UPPER(user_account.name), 2, 3)");
    }

    /** With parameters in it the database could not know that it is the same expression. */
    @Test
    void substring_isSomethingToGroupBy() {
        StringExpression initial = USER.name.substring(1, 1);
        assertSql(
                select(initial, count()).groupBy(initial).orderBy(initial),
                "SELECT SUBSTR(user_account.name, 1, 1), COUNT(*) FROM user_account"
                        + " GROUP BY SUBSTR(user_account.name, 1, 1) ORDER BY SUBSTR(user_account.name, 1, 1)");
    }

    @Test
    void aggregates_ofAnyKind() {
        assertExpression(count(), "COUNT(*)");
        assertExpression(count(USER.age), "COUNT(user_account.age)");
        assertExpression(USER.name.countDistinct(), "COUNT(DISTINCT user_account.name)");
        assertExpression(USER.age.sum(), "SUM(user_account.age)");
        assertExpression(USER.age.sumAsLong().plus(1L), "SUM(user_account.age) + ?", 1L);
        assertExpression(USER.age.avg(), "AVG(user_account.age)");
        assertExpression(USER.name.min().upper(), "UPPER(MIN(user_account.name))");
        assertExpression(USER.lastLogin.max(), "MAX(user_account.last_login)");
    }

    @Test
    void caseWhen_hasBranches() {
        assertExpression(
                caseWhen(USER.age.lt(18), literal("minor"))
                        .when(USER.age.isNull(), literal("unknown"))
                        .otherwise(literal("it's grown up")),
                "CASE WHEN user_account.age < ? THEN 'minor' WHEN user_account.age IS NULL THEN 'unknown' ELSE 'it''s"
                        + " grown up' END",
                18);
        assertExpression(
                caseWhen(USER.deleted, USER.name).end(), "CASE WHEN user_account.deleted THEN user_account.name END");
    }

    @Test
    void functions_takeExpressions() {
        assertExpression(function("abs", Integer.class, USER.age), "abs(user_account.age)");
        assertExpression(
                stringFunction("replace", USER.name, value("a"), literal("b")),
                "replace(user_account.name, ?, 'b')",
                "a");
        assertExpression(coalesce(USER.fullname, USER.name), "COALESCE(user_account.fullname, user_account.name)");
        assertExpression(Sql.sql("{0} || {1}", String.class, USER.name, value("{0}")), "user_account.name || ?", "{0}");
        assertExpression(
                Sql.sql("{0} + 1", Integer.class, USER.age).eq(3).and(Sql.sqlCondition("1 = 1 OR 1 = 2")),
                "(user_account.age + 1) = ? AND (1 = 1 OR 1 = 2)",
                3);
        assertThatThrownBy(() -> function("abs(1); --", Integer.class))
                .isInstanceOf(QueryException.class)
                .hasMessage("\"abs(1); --\" is no name of a function. Use sql(...) for anything else.");
        assertThatThrownBy(() -> function("abs", Thread.class))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("No column type is for java.lang.Thread.");
        assertThatThrownBy(() -> literal("\\'")).isInstanceOf(QueryException.class);
    }

    @Test
    void cast_namesTheDatabasesType() {
        assertExpression(cast(USER.id, Integer.class), "CAST(user_account.id AS INTEGER)");
    }
}
