package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.cast;
import static dev.athanor.query.Sql.coalesce;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.numericFunction;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static dev.athanor.query.Sql.sqlCondition;
import static dev.athanor.query.Sql.stringFunction;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.blog.QPost;
import dev.athanor.query.Expression;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that the database computes of columns. */
class SelectFunctionTest extends DatabaseTest {
    @BeforeEach
    void insertRows() {
        given(
                named("Roach", "Dev Roach"),
                user("nobody"),
                QPost.builder().title("first").views(7).build());
    }

    private <T> void assertFirst(Expression<T> expression, String text, T expected) {
        try (Session session = engine.openSession()) {
            String table = text.contains("post.") ? "post" : "user_account";
            var query = table.equals("post")
                    ? select(expression).from(POST).orderBy(POST.id)
                    : select(expression).from(USER).orderBy(USER.id);
            assertThat(session.list(query).get(0)).isEqualTo(expected);
            assertStatements("SELECT " + text + " FROM " + table + " ORDER BY " + table + ".id");
        }
    }

    @Test
    void strings_areComputed() {
        assertFirst(USER.name.lower(), "LOWER(user_account.name)", "roach");
        assertFirst(USER.name.upper(), "UPPER(user_account.name)", "ROACH");
        assertFirst(USER.name.length(), "LENGTH(user_account.name)", 5);
        assertFirst(USER.name.substring(2), "SUBSTR(user_account.name, 2)", "oach");
        assertFirst(USER.name.substring(2, 3), "SUBSTR(user_account.name, 2, 3)", "oac");
        assertFirst(
                USER.name.concat(" = ").concat(USER.fullname),
                "user_account.name || ? || user_account.fullname",
                "Roach = Dev Roach");
    }

    @Test
    void ilike_takesUpperAndLowerCaseAsTheSame() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(USER.name.ilike("rOACH"))))
                    .containsExactly("Roach");
        }
    }

    @Test
    void numbers_areComputedWithTheRightParentheses() {
        assertFirst(POST.views.plus(1).times(2), "(post.views + ?) * ?", 16);
        assertFirst(POST.views.minus(POST.views.minus(2)), "post.views - (post.views - ?)", 2);
        assertFirst(POST.views.dividedBy(2), "post.views / ?", 3);
        assertFirst(POST.views.mod(4), "post.views % ?", 3);
        assertFirst(POST.views.times(POST.views).plus(1), "post.views * post.views + ?", 50);
    }

    @Test
    @Row("C173")
    void function_isCalledByName() {
        assertFirst(function("length", Integer.class, USER.fullname), "length(user_account.fullname)", 9);
        assertFirst(stringFunction("trim", value("  x ")), "trim(?)", "x");
        assertFirst(numericFunction("abs", Integer.class, POST.views.minus(10)), "abs(post.views - ?)", 3);
        assertThatThrownBy(() -> function("f(); --", String.class))
                .isInstanceOf(QueryException.class)
                .hasMessage("\"f(); --\" is no name of a function. Use sql(...) for anything else.");
        assertThatThrownBy(() -> function("f", Thread.class))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("No column type is for java.lang.Thread.");
    }

    @Test
    @Row("C173")
    void caseWhen_choosesByCondition() {
        String first = ItDatabase.isOneOf(ItDatabase.H2) ? "CAST(? AS VARCHAR)" : "?";
        assertFirst(
                caseWhen(POST.views.gt(100), "hot")
                        .when(POST.views.gt(5), "warm")
                        .otherwise("cold"),
                "CASE WHEN post.views > ? THEN " + first + " WHEN post.views > ? THEN ? ELSE ? END",
                "warm");
        assertFirst(caseWhen(POST.views.gt(100), "hot").end(), "CASE WHEN post.views > ? THEN " + first + " END", null);
        assertFirst(
                caseWhen(USER.fullname.isNull(), USER.name).otherwise(USER.fullname),
                "CASE WHEN user_account.fullname IS NULL THEN user_account.name ELSE user_account.fullname END",
                "Dev Roach");
    }

    @Test
    void coalesce_isTheFirstThatIsNotNull() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(coalesce(USER.fullname, USER.name)).orderBy(USER.id)))
                    .containsExactly("Dev Roach", "nobody");
            assertStatements(
                    "SELECT COALESCE(user_account.fullname, user_account.name) FROM user_account ORDER BY user_account.id");
        }
    }

    @Test
    @Row("C173")
    void cast_convertsInTheDatabase() {
        String text = switch (ItDatabase.current()) {
            case SQLITE, POSTGRESQL -> "TEXT";
            case H2 -> "VARCHAR";
            case MARIADB -> "CHAR";
        };
        String integer = ItDatabase.isOneOf(ItDatabase.MARIADB) ? "SIGNED" : "INTEGER";
        assertFirst(cast(POST.views, String.class), "CAST(post.views AS " + text + ")", "7");
        assertFirst(cast(literal("12"), Integer.class), "CAST('12' AS " + integer + ")", 12);
        assertFirst(sql("{0}", Long.class, POST.views), "post.views", 7L);
    }

    @Test
    void literals_areWrittenIntoTheStatement() {
        assertFirst(literal("it's"), "'it''s'", "it's");
        assertFirst(literal(42), "42", 42L);
        assertThatThrownBy(() -> literal("a\\b"))
                .isInstanceOf(QueryException.class)
                .hasMessage("A constant text of a statement takes no backslash and no control character: \"a\\b\". Use"
                        + " value(...) where a bind can stand.");
    }

    @Test
    void rawSql_takesExpressionsByNumber() {
        assertFirst(
                sql("replace({0}, 'R', {1})", String.class, USER.name, value("x")),
                "replace(user_account.name, 'R', ?)",
                "xoach");
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(sqlCondition("{0} LIKE {1}", USER.name, value("R%")))))
                    .containsExactly("Roach");
            assertStatements("SELECT user_account.name FROM user_account WHERE user_account.name LIKE ?");
            assertThat(session.list(select(USER.name)
                            .where(sqlCondition("{0} LIKE {1} OR 1 = 1", USER.name, value("R%"))
                                    .and(USER.fullname.isNull()))))
                    .containsExactly("nobody");
            assertThat(session.list(select(USER.name)
                            .where(sqlCondition("{0} LIKE {1} OR 1 = 1", USER.name, value("R%"))
                                    .not())))
                    .isEmpty();
        }
    }
}
