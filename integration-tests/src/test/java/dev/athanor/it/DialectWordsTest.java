package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.error.StatementException;
import dev.athanor.query.Condition;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the databases say in words of their own, and what one of them does not have and is refused by name. */
class DialectWordsTest extends DatabaseTest {
    private static final String NAMES = "SELECT user_account.name FROM user_account";
    private static final String NO_LOCK = " Say .ifSupported() where the query is for others too.";

    @BeforeEach
    void insertUsers() {
        given(named("ann", "ann"), named("Bob", "x"), user("cid"));
    }

    private List<String> names(Condition condition, String where) {
        try (Session session = engine.openSession()) {
            List<String> names = session.list(select(USER.name).where(condition).orderBy(USER.id));
            assertSent(NAMES + " WHERE " + where + " ORDER BY user_account.id");
            return names;
        }
    }

    /** Asserts what is sent, or the message of the refusal. */
    private void assertWords(Select<?> query, String expected) {
        try (Session session = engine.openSession()) {
            if (expected.startsWith("SELECT")) {
                session.list(query);
                assertSent(expected);
            } else {
                assertThatThrownBy(() -> session.list(query))
                        .isInstanceOf(QueryException.class)
                        .hasMessage(expected);
                assertCount(0);
            }
        }
    }

    @Test
    @Row("C171")
    void ilike_isILikeOrComparesLowerCase() {
        String lower = "LOWER(user_account.name) LIKE LOWER(?)";
        assertThat(names(USER.name.ilike("bO%"), ItDatabase.by(lower, lower, "user_account.name ILIKE ?", lower)))
                .containsExactly("Bob");
        String notLower = "LOWER(user_account.name) NOT LIKE LOWER(?)";
        assertThat(names(
                        USER.name.ilike("bO%").not(),
                        ItDatabase.by(notLower, notLower, "user_account.name NOT ILIKE ?", notLower)))
                .containsExactly("ann", "cid");
    }

    @Test
    @Row("C172")
    void strings_areConcatenatedByOperatorOrFunction() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(USER.name.concat("=").concat(USER.fullname)).orderBy(USER.id)))
                    .containsExactly("ann=ann", "Bob=x", null);
            String operator = "SELECT user_account.name || ? || user_account.fullname FROM user_account ORDER BY"
                    + " user_account.id";
            assertSent(ItDatabase.by(
                    operator,
                    operator,
                    operator,
                    "SELECT CONCAT(user_account.name, ?, user_account.fullname) FROM user_account ORDER BY"
                            + " user_account.id"));
        }
    }

    @Test
    @Row("C172")
    void distinctness_takesNullForAValue() {
        String left = "user_account.fullname";
        assertThat(names(
                        USER.fullname.isDistinctFrom(USER.name),
                        ItDatabase.by(
                                left + " IS NOT user_account.name",
                                left + " IS DISTINCT FROM user_account.name",
                                left + " IS DISTINCT FROM user_account.name",
                                "NOT (" + left + " <=> user_account.name)")))
                .containsExactly("Bob", "cid");
        assertThat(names(
                        USER.fullname.isNotDistinctFrom(USER.name),
                        ItDatabase.by(
                                left + " IS user_account.name",
                                left + " IS NOT DISTINCT FROM user_account.name",
                                left + " IS NOT DISTINCT FROM user_account.name",
                                left + " <=> user_account.name")))
                .containsExactly("ann");
        assertThat(names(
                        USER.fullname.isDistinctFrom("x"),
                        ItDatabase.by(
                                left + " IS NOT ?",
                                left + " IS DISTINCT FROM ?",
                                left + " IS DISTINCT FROM ?",
                                "NOT (" + left + " <=> ?)")))
                .containsExactly("ann", "cid");
    }

    @Test
    @Row("C172")
    void regularExpressions_areSearchedFor_orRefused() {
        Condition matches = USER.name.matches("^[a-c].*[nd]$");
        if (ItDatabase.isOneOf(ItDatabase.SQLITE)) {
            assertWords(
                    select(USER.name).where(matches),
                    "SQLite has no regular expressions. Use like(...), or sqlCondition(...) where the connection has"
                            + " REGEXP.");
            return;
        }
        assertThat(names(
                        matches,
                        ItDatabase.by(
                                "",
                                "REGEXP_LIKE(user_account.name, ?)",
                                "user_account.name ~ ?",
                                "user_account.name REGEXP ?")))
                .containsExactly("ann", "cid");
        assertThat(names(
                        matches.not(),
                        ItDatabase.by(
                                "",
                                "NOT REGEXP_LIKE(user_account.name, ?)",
                                "user_account.name !~ ?",
                                "user_account.name NOT REGEXP ?")))
                .containsExactly("Bob");
        assertThat(names(
                        USER.name.matchesIgnoreCase("^b"),
                        ItDatabase.by(
                                "",
                                "REGEXP_LIKE(user_account.name, ?, 'i')",
                                "user_account.name ~* ?",
                                "user_account.name REGEXP CONCAT('(?i)', ?)")))
                .containsExactly("Bob");
    }

    @Test
    @Row("C174")
    void locks_areSaidByTheDatabase_orRefused_orLeftOut() {
        Select<String> names = select(USER.name);
        assertWords(
                names.forUpdate(),
                ItDatabase.by(
                        "SQLite has no FOR UPDATE." + NO_LOCK,
                        NAMES + " FOR UPDATE",
                        NAMES + " FOR UPDATE",
                        NAMES + " FOR UPDATE"));
        assertWords(
                names.forUpdate().noWait().ifSupported(),
                NAMES + ItDatabase.by("", " FOR UPDATE NOWAIT", " FOR UPDATE NOWAIT", " FOR UPDATE NOWAIT"));
        assertWords(
                names.forUpdate().skipLocked().ifSupported(),
                NAMES
                        + ItDatabase.by(
                                "", " FOR UPDATE SKIP LOCKED", " FOR UPDATE SKIP LOCKED", " FOR UPDATE SKIP LOCKED"));
        assertWords(
                names.forShare(),
                ItDatabase.by(
                        "SQLite has no FOR SHARE." + NO_LOCK,
                        "H2 has no FOR SHARE. Say .forUpdate() alone, or .ifSupported().",
                        NAMES + " FOR SHARE",
                        NAMES + " LOCK IN SHARE MODE"));
        assertWords(
                names.forUpdate().of(USER),
                ItDatabase.by(
                        "SQLite has no FOR UPDATE." + NO_LOCK,
                        "H2 has no OF in a lock. Say .forUpdate() alone, or .ifSupported().",
                        NAMES + " FOR UPDATE OF user_account",
                        "MariaDB has no OF in a lock. Lock all rows of the query, or say .ifSupported()."));
    }

    @Test
    @Row("C174")
    void locksOfKeys_areThoseOfPostgres_andOthersTakeAStrongerOneWhereThatIsSaid() {
        Select<String> names = select(USER.name);
        assertWords(
                names.forNoKeyUpdate(),
                ItDatabase.by(
                        "SQLite has no FOR NO KEY UPDATE." + NO_LOCK,
                        "H2 has no FOR NO KEY UPDATE. Say .forUpdate(), or .ifSupported().",
                        NAMES + " FOR NO KEY UPDATE",
                        "MariaDB has no FOR NO KEY UPDATE. Say .forUpdate(), or .ifSupported()."));
        assertWords(
                names.forNoKeyUpdate().ifSupported(),
                NAMES + ItDatabase.by("", " FOR UPDATE", " FOR NO KEY UPDATE", " FOR UPDATE"));
        assertWords(
                names.forKeyShare(),
                ItDatabase.by(
                        "SQLite has no FOR KEY SHARE." + NO_LOCK,
                        "H2 has no FOR KEY SHARE. Say .forShare(), or .ifSupported().",
                        NAMES + " FOR KEY SHARE",
                        "MariaDB has no FOR KEY SHARE. Say .forShare(), or .ifSupported()."));
    }

    @Test
    @Row("C174")
    @RunsOn(
            value = {ItDatabase.H2, ItDatabase.POSTGRESQL, ItDatabase.MARIADB},
            because = "SQLite locks no rows")
    void rowsThatSomebodyElseHasLocked_areAnErrorOrLeftOut() {
        Select<String> names = select(USER.name).orderBy(USER.id).forUpdate();
        try (Session one = engine.openSession();
                Session two = engine.openSession()) {
            assertThat(one.list(names.where(USER.id.eq(1L)))).containsExactly("ann");
            assertThat(two.list(names.skipLocked())).containsExactly("Bob", "cid");
            two.rollback();
            assertThatThrownBy(() -> two.list(names.noWait())).isInstanceOf(StatementException.class);
            two.rollback();
            one.rollback();
            assertThat(two.list(names.noWait())).hasSize(3);
        }
    }
}
