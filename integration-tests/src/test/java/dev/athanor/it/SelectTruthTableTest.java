package dev.athanor.it;

import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.and;
import static dev.athanor.query.Sql.not;
import static dev.athanor.query.Sql.or;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.shop.QUser;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** And, or and not over every combination of three conditions, and the parentheses that they are written with. */
class SelectTruthTableTest extends DatabaseTest {
    private static final Condition A = USER.deleted;
    private static final Condition B = USER.lastLogin.gt(LocalDateTime.of(2026, 1, 1, 0, 0));
    private static final Condition C = USER.fullname.eq("c");
    private static final String SQL_A = "user_account.deleted";
    private static final String SQL_B = "user_account.last_login > ?";
    private static final String SQL_C = "user_account.fullname = ?";

    /** What a condition should say of a row. */
    private interface Truth {
        boolean of(boolean a, boolean b, boolean c);
    }

    @BeforeEach
    void insertEachCombination() {
        List<Object> users = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            users.add(QUser.builder()
                    .name("u" + bits)
                    .deleted((bits & 1) != 0)
                    .lastLogin(LocalDateTime.of((bits & 2) != 0 ? 2026 : 2025, 6, 1, 0, 0))
                    .fullname((bits & 4) != 0 ? "c" : "other")
                    .build());
        }
        given(users.toArray());
    }

    private void assertTruth(Condition condition, String sql, Truth truth) {
        List<String> expected = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            if (truth.of((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0)) {
                expected.add("u" + bits);
            }
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(condition).orderBy(USER.id)))
                    .as(sql)
                    .isEqualTo(expected);
            assertStatements("SELECT user_account.name FROM user_account WHERE " + sql + " ORDER BY user_account.id");
        }
    }

    @Test
    @Row("S71")
    void orOfANegatedColumnAndAComparison() {
        assertTruth(A.not().or(B), "NOT " + SQL_A + " OR " + SQL_B, (a, b, c) -> !a || b);
    }

    @Test
    @Row({"S71", "C171"})
    void and_bindsTighterThanOr() {
        assertTruth(A.and(B).or(C), SQL_A + " AND " + SQL_B + " OR " + SQL_C, (a, b, c) -> a && b || c);
        assertTruth(A.or(B.and(C)), SQL_A + " OR " + SQL_B + " AND " + SQL_C, (a, b, c) -> a || b && c);
        assertTruth(A.or(B).and(C), "(" + SQL_A + " OR " + SQL_B + ") AND " + SQL_C, (a, b, c) -> (a || b) && c);
        assertTruth(A.and(B.or(C)), SQL_A + " AND (" + SQL_B + " OR " + SQL_C + ")", (a, b, c) -> a && (b || c));
    }

    @Test
    @Row("S71")
    void not_isForTheWholeOfWhatItNegates() {
        assertTruth(
                A.or(B).not().and(C), "NOT (" + SQL_A + " OR " + SQL_B + ") AND " + SQL_C, (a, b, c) -> !(a || b) && c);
        assertTruth(
                A.and(B).not().or(C), "NOT (" + SQL_A + " AND " + SQL_B + ") OR " + SQL_C, (a, b, c) -> !(a && b) || c);
        assertTruth(A.or(B).not().not(), SQL_A + " OR " + SQL_B, (a, b, c) -> a || b);
        assertTruth(not(A.not().and(C)), "NOT (NOT " + SQL_A + " AND " + SQL_C + ")", (a, b, c) -> !(!a && c));
    }

    @Test
    @Row("S71")
    void not_ofAComparison_isItsOpposite() {
        assertTruth(
                B.not().and(C.not()),
                "user_account.last_login <= ? AND user_account.fullname <> ?",
                (a, b, c) -> !b && !c);
    }

    @Test
    @Row("S71")
    void where_joinsItsConditionsByAnd() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(A.or(B), C).where(A).orderBy(USER.id)))
                    .containsExactly("u5", "u7");
            assertStatements("SELECT user_account.name FROM user_account WHERE (" + SQL_A + " OR " + SQL_B + ") AND "
                    + SQL_C + " AND " + SQL_A + " ORDER BY user_account.id");
        }
    }

    @Test
    @Row("C171")
    void andOfNothing_isTrue_orOfNothing_isFalse() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(and()))).hasSize(8);
            assertThat(session.list(select(USER.name).where(or()))).isEmpty();
            assertThat(session.list(select(USER.name).where(or(A, B, C)))).hasSize(7);
            assertThat(session.list(select(USER.name).where(and(A, B, C)))).containsExactly("u7");
        }
    }
}
