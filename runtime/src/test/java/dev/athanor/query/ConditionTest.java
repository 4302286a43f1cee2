package dev.athanor.query;

import static dev.athanor.query.Sql.and;
import static dev.athanor.query.Sql.not;
import static dev.athanor.query.Sql.or;
import static dev.athanor.query.SqlAssert.assertCondition;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Condition A = USER.name.eq("a");
    private static final Condition B = USER.age.gt(1);
    private static final Condition C = USER.deleted;
    private static final String SQL_A = "user_account.name = ?";
    private static final String SQL_B = "user_account.age > ?";
    private static final String SQL_C = "user_account.deleted";

    @Test
    void precedence_putsParenthesesOnlyWhereNeeded() {
        assertCondition(A.and(B).or(C), SQL_A + " AND " + SQL_B + " OR " + SQL_C, "a", 1);
        assertCondition(A.and(B.or(C)), SQL_A + " AND (" + SQL_B + " OR " + SQL_C + ")", "a", 1);
        assertCondition(A.or(B).and(C), "(" + SQL_A + " OR " + SQL_B + ") AND " + SQL_C, "a", 1);
        assertCondition(A.or(B).not(), "NOT (" + SQL_A + " OR " + SQL_B + ")", "a", 1);
        assertCondition(A.and(B).and(C), SQL_A + " AND " + SQL_B + " AND " + SQL_C, "a", 1);
        assertCondition(C.not().or(B), "NOT " + SQL_C + " OR " + SQL_B, 1);
    }

    @Test
    void booleanColumn_isACondition() {
        LocalDateTime yesterday = LocalDateTime.of(2026, 11, 19, 0, 0);
        assertCondition(
                USER.deleted.not().or(USER.lastLogin.gt(yesterday)),
                "NOT user_account.deleted OR user_account.last_login > ?",
                yesterday);
        assertCondition(USER.deleted.eq(false), "user_account.deleted = ?", false);
        assertCondition(USER.deleted.isNull(), "user_account.deleted IS NULL");
    }

    @Test
    void negation_isWrittenAsPeopleWriteIt() {
        assertCondition(A.not(), "user_account.name <> ?", "a");
        assertCondition(B.not(), "user_account.age <= ?", 1);
        assertCondition(C.not().not(), SQL_C);
        assertCondition(USER.name.like("x%").not(), "user_account.name NOT LIKE ?", "x%");
        assertCondition(USER.age.isNull().not(), "user_account.age IS NOT NULL");
        assertCondition(USER.age.in(1, 2).not(), "user_account.age NOT IN (?, ?)", 1, 2);
        assertCondition(USER.age.between(1, 2).not(), "user_account.age NOT BETWEEN ? AND ?", 1, 2);
        assertCondition(not(A.and(B)), "NOT (" + SQL_A + " AND " + SQL_B + ")", "a", 1);
    }

    @Test
    void emptyJunctions_areNeutral() {
        assertCondition(and(), "TRUE");
        assertCondition(or(), "FALSE");
        assertCondition(and(A), SQL_A, "a");
        assertCondition(or(A, B, C), SQL_A + " OR " + SQL_B + " OR " + SQL_C, "a", 1);
        assertCondition(and(or(A, B), C), "(" + SQL_A + " OR " + SQL_B + ") AND " + SQL_C, "a", 1);
    }

    @Test
    void comparisons_bindTheirValues() {
        assertCondition(USER.age.lt(1), "user_account.age < ?", 1);
        assertCondition(USER.age.le(1), "user_account.age <= ?", 1);
        assertCondition(USER.age.ge(1), "user_account.age >= ?", 1);
        assertCondition(USER.age.ne(1), "user_account.age <> ?", 1);
        assertCondition(USER.name.eq(USER.fullname), "user_account.name = user_account.fullname");
        assertCondition(USER.name.eq("'; DROP TABLE user_account; --"), SQL_A, "'; DROP TABLE user_account; --");
    }

    @Test
    void null_isRefusedOrIsNull() {
        String nothing = nothing();
        assertThatThrownBy(() -> USER.name.eq(nothing))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "User.name: eq(null) is never true in SQL. Use isNull() or isNotNull(), or eqNullable(value)"
                                + " where the value may be null.");
        assertThatThrownBy(() -> USER.name.in(Arrays.asList("a", null)))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("User.name: in(null)");
        assertThatThrownBy(() -> USER.name.contains(nothing)).isInstanceOf(QueryException.class);
        assertCondition(USER.name.eqNullable(null), "user_account.name IS NULL");
        assertCondition(USER.name.eqNullable("x"), "user_account.name = ?", "x");
    }

    @Test
    void in_emptyListIsFalse() {
        assertCondition(USER.name.in("a", "b"), "user_account.name IN (?, ?)", "a", "b");
        assertCondition(USER.name.in(List.of()), "FALSE");
        assertCondition(USER.name.notIn(List.of()), "TRUE");
        assertCondition(USER.name.notIn("a"), "user_account.name NOT IN (?)", "a");
    }

    @Test
    void like_escapesOnlyWhereAWildcardIs() {
        assertCondition(USER.name.endsWith("x").not(), "user_account.name NOT LIKE '%' || ?", "x");
        assertCondition(USER.name.startsWith("x"), "user_account.name LIKE ? || '%'", "x");
        assertCondition(USER.name.contains("x"), "user_account.name LIKE '%' || ? || '%'", "x");
        assertCondition(USER.name.contains("50%_/"), "user_account.name LIKE '%' || ? || '%' ESCAPE '/'", "50/%/_//");
        assertCondition(USER.name.startsWith("a\\b"), "user_account.name LIKE ? || '%' ESCAPE '/'", "a\\b");
        assertCondition(USER.name.notLike("%김%"), "user_account.name NOT LIKE ?", "%김%");
        assertCondition(USER.name.ilike("Ab%"), "LOWER(user_account.name) LIKE LOWER(?)", "Ab%");
    }

    @SuppressWarnings("NullAway") // the point of the test
    private static String nothing() {
        @Nullable String nothing = null;
        return nothing;
    }
}
