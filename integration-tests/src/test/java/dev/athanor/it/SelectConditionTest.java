package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.tuple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.query.Condition;
import dev.athanor.session.Session;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Comparisons of columns with values and with each other. */
class SelectConditionTest extends DatabaseTest {
    private static final String NAMES = "SELECT user_account.name FROM user_account WHERE ";
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2020, 1, 1, 0, 0);

    private List<String> names(Condition condition, String where) {
        try (Session session = engine.openSession()) {
            List<String> names = session.list(select(USER.name).where(condition).orderBy(USER.id));
            assertStatements(NAMES + where + " ORDER BY user_account.id");
            return names;
        }
    }

    private static User created(String name, LocalDateTime when) {
        return QUser.builder().name(name).deleted(false).createdAt(when).build();
    }

    @Test
    @Row("S65")
    void like_findsHangul() {
        given(named("one", "a"), user("김철수"), user("박김영"), user("이영희"));
        assertThat(names(USER.name.like("%김%"), "user_account.name LIKE ?")).containsExactly("김철수", "박김영");
        assertThat(names(USER.name.notLike("%김%"), "user_account.name NOT LIKE ?"))
                .containsExactly("one", "이영희");
        assertThat(names(USER.name.like("이__"), "user_account.name LIKE ?")).containsExactly("이영희");
    }

    @Test
    @Row("S65")
    void like_bindsThePattern() {
        try (Session session = engine.openSession()) {
            session.list(select(USER.name).where(USER.name.like("%김%")));
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of("%김%"));
        }
    }

    @Test
    @Row("S66")
    void endsWith_negated_isNotLike() {
        given(user("a", "a@example.org", "a@sqlalchemy.org", "b@example.com"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(ADDRESS.emailAddress)
                            .where(ADDRESS.emailAddress.endsWith("example.org").not())
                            .orderBy(ADDRESS.id)))
                    .containsExactly("a@sqlalchemy.org", "b@example.com");
            assertStatements("SELECT address.email_address FROM address WHERE address.email_address NOT LIKE '%' || ?"
                    + " ORDER BY address.id");
        }
    }

    @Test
    @Row("C171")
    void wildcardsOfTheUser_areOrdinaryCharacters() {
        given(user("50%_off"), user("50 percent"), user("a/b"), user("50%xoff"), user("c:\\d"), user("a/%b"));
        String escaped = "user_account.name LIKE ? || '%' ESCAPE '/'";
        assertThat(names(USER.name.startsWith("50%_"), escaped)).containsExactly("50%_off");
        assertThat(names(USER.name.startsWith("50%"), escaped)).containsExactly("50%_off", "50%xoff");
        assertThat(names(USER.name.startsWith("50"), "user_account.name LIKE ? || '%'"))
                .containsExactly("50%_off", "50 percent", "50%xoff");
        assertThat(names(USER.name.startsWith("a/"), "user_account.name LIKE ? || '%'"))
                .containsExactly("a/b", "a/%b");
        assertThat(names(USER.name.contains("/%"), "user_account.name LIKE '%' || ? || '%' ESCAPE '/'"))
                .containsExactly("a/%b");
        assertThat(names(USER.name.endsWith("\\d"), "user_account.name LIKE '%' || ? ESCAPE '/'"))
                .containsExactly("c:\\d");
    }

    @Test
    @Row("S69")
    void booleanColumn_isAConditionAndCanBeNegated() {
        given(
                QUser.builder().name("here").deleted(false).build(),
                QUser.builder().name("gone").deleted(true).build());
        assertThat(names(USER.deleted.not(), "NOT user_account.deleted")).containsExactly("here");
        assertThat(names(USER.deleted, "user_account.deleted")).containsExactly("gone");
        assertThat(names(USER.deleted.eq(false), "user_account.deleted = ?")).containsExactly("here");
    }

    @Test
    @Row("S69")
    void eq_filtersByKey() {
        given(user("a"), user("b"), user("c"));
        assertThat(names(USER.id.eq(2L), "user_account.id = ?")).containsExactly("b");
        assertThat(names(USER.id.ne(2L), "user_account.id <> ?")).containsExactly("a", "c");
    }

    @Test
    @Row("S70")
    void numbers_areCompared() {
        given(user("a"), user("b"), user("c"), user("d"));
        assertThat(names(USER.id.gt(2L), "user_account.id > ?")).containsExactly("c", "d");
        assertThat(names(USER.id.ge(2L), "user_account.id >= ?")).containsExactly("b", "c", "d");
        assertThat(names(USER.id.lt(2L), "user_account.id < ?")).containsExactly("a");
        assertThat(names(USER.id.le(2L), "user_account.id <= ?")).containsExactly("a", "b");
        assertThat(names(USER.id.between(2L, 3L), "user_account.id BETWEEN ? AND ?"))
                .containsExactly("b", "c");
        assertThat(names(USER.id.between(2L, 3L).not(), "user_account.id NOT BETWEEN ? AND ?"))
                .containsExactly("a", "d");
    }

    @Test
    @Row("S70")
    void times_areCompared() {
        given(
                created("before", NEW_YEAR.minusNanos(ItDatabase.finestNanos())),
                created("at", NEW_YEAR),
                created("after", NEW_YEAR.plusNanos(ItDatabase.finestNanos())));
        assertThat(names(USER.createdAt.lt(NEW_YEAR), "user_account.created_at < ?"))
                .containsExactly("before");
        assertThat(names(USER.createdAt.ge(NEW_YEAR), "user_account.created_at >= ?"))
                .containsExactly("at", "after");
        assertThat(names(USER.createdAt.eq(NEW_YEAR), "user_account.created_at = ?"))
                .containsExactly("at");
    }

    @Test
    void columns_areComparedWithColumns() {
        given(named("same", "same"), named("one", "other"), user("none"));
        assertThat(names(USER.name.eq(USER.fullname), "user_account.name = user_account.fullname"))
                .containsExactly("same");
        assertThat(names(USER.name.ne(USER.fullname), "user_account.name <> user_account.fullname"))
                .containsExactly("one");
    }

    @Test
    @Row("C170")
    void inList_holdsItsValues_andNoneWhereItIsEmpty() {
        given(user("a"), user("b"), user("c"));
        assertThat(names(USER.name.in("a", "c", "x"), "user_account.name IN (?, ?, ?)"))
                .containsExactly("a", "c");
        assertThat(names(USER.name.notIn(List.of("a", "c")), "user_account.name NOT IN (?, ?)"))
                .containsExactly("b");
        assertThat(names(USER.name.in("a").not(), "user_account.name NOT IN (?)"))
                .containsExactly("b", "c");
        assertThat(names(USER.name.in(List.of()), "FALSE")).isEmpty();
        assertThat(names(USER.name.notIn(List.of()), "TRUE")).hasSize(3);
        try (Session session = engine.openSession()) {
            assertThat(session.list(
                            select(USER.name).where(USER.name.in(List.of()).or(USER.id.eq(1L)))))
                    .containsExactly("a");
            assertThat(session.list(
                            select(USER.name).where(USER.name.in(List.of()).not())))
                    .hasSize(3);
        }
    }

    @Test
    @Row("C170")
    void tuples_areInListsAndQueries() {
        given(user("a"), user("b"), user("c"));
        var key = tuple(USER.name, USER.id);
        assertThat(names(
                        key.in(List.of(List.of("a", 1L), List.of("b", 3L), List.of("c", 3L))),
                        "user_account.name = ? AND user_account.id = ? OR user_account.name = ? AND user_account.id = ?"
                                + " OR user_account.name = ? AND user_account.id = ?"))
                .containsExactly("a", "c");
        assertThat(names(key.in(List.of()), "FALSE")).isEmpty();
        var other = USER.alias("other");
        assertThat(names(
                        key.in(select(other.name, other.id).where(other.id.gt(1L))),
                        "(user_account.name, user_account.id) IN (SELECT other.name, other.id FROM user_account AS other"
                                + " WHERE other.id > ?)"))
                .containsExactly("b", "c");
    }

    @Test
    @Row("C170")
    void nulls_areFoundByIsNullOnly() {
        given(named("a", "A"), user("b"));
        assertThat(names(USER.fullname.isNull(), "user_account.fullname IS NULL"))
                .containsExactly("b");
        assertThat(names(USER.fullname.isNotNull(), "user_account.fullname IS NOT NULL"))
                .containsExactly("a");
        assertThat(names(USER.fullname.eqNullable(null), "user_account.fullname IS NULL"))
                .containsExactly("b");
        assertThat(names(USER.fullname.eqNullable("A"), "user_account.fullname = ?"))
                .containsExactly("a");
        assertThat(names(USER.fullname.ne("x"), "user_account.fullname <> ?")).containsExactly("a");
    }

    @Test
    void null_isRefusedWhenTheConditionIsMade() {
        assertThatThrownBy(() -> USER.fullname.eq((String) null))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "User.fullname: eq(null) is never true in SQL. Use isNull() or isNotNull(), or eqNullable(value)"
                                + " where the value may be null.");
        assertThatThrownBy(() -> USER.id.gt((Long) null)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> USER.name.in("a", null)).isInstanceOf(QueryException.class);
        assertThat(recorder.count()).isZero();
    }

    @Test
    void sqlInAValue_isInert() {
        String evil = "'; DROP TABLE user_account; --";
        given(user("x"), user(evil));
        assertThat(names(USER.name.eq(evil), "user_account.name = ?")).containsExactly(evil);
        assertThat(names(USER.name.like(evil), "user_account.name LIKE ?")).containsExactly(evil);
        assertThat(names(USER.name.in(evil, "' OR 1=1"), "user_account.name IN (?, ?)"))
                .containsExactly(evil);
        assertThat(names(USER.name.eq("' OR '1'='1"), "user_account.name = ?")).isEmpty();
        assertThat(names(USER.id.ge(0L), "user_account.id >= ?")).hasSize(2);
    }

    @Test
    void moreValuesThanTheDatabaseTakes_areRefused() {
        int most = engine.dialect().capabilities().maxBinds();
        List<Long> ids = LongStream.rangeClosed(0, most).boxed().toList();
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(USER).where(USER.id.in(ids))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("The statement has " + (most + 1) + " values, and " + engine.dialect()
                            + " takes at most " + most + ". Split the list, or use a sub-query.");
            assertCount(0);
        }
    }
}
