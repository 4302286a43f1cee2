package dev.athanor.query;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SelectTest {
    private static final String USER_COLUMNS = "user_account.id, user_account.name, user_account.fullname, "
            + "user_account.deleted, user_account.last_login, user_account.age, user_account.note";

    @Test
    void entity_selectsAllColumnsInModelOrder() {
        assertSql(select(USER), "SELECT " + USER_COLUMNS + " FROM user_account");
    }

    @Test
    void where_calledTwice_isAnd() {
        assertSql(
                select(USER.id).where(USER.name.eq("roach")).where(USER.age.gt(3), USER.deleted),
                "SELECT user_account.id FROM user_account WHERE user_account.name = ? AND user_account.age > ? AND "
                        + "user_account.deleted",
                "roach",
                3);
    }

    @Test
    void columns_selectOnlyThose() {
        assertSql(select(USER.id, USER.name), "SELECT user_account.id, user_account.name FROM user_account");
    }

    @Test
    void entityAndColumn_inOneRow() {
        assertSql(
                select(USER, ADDRESS.emailAddress).join(USER.addresses),
                "SELECT " + USER_COLUMNS
                        + ", address.email_address FROM user_account JOIN address ON user_account.id = "
                        + "address.user_id");
    }

    @Test
    void list_selectsAnyNumber() {
        assertSql(
                select(List.of(USER.id, USER.name, USER.age)),
                "SELECT user_account.id, user_account.name, user_account.age FROM user_account");
    }

    @Test
    void orderBy_directionsAndNulls() {
        assertSql(
                select(USER.id).orderBy(USER.name, USER.age.desc().nullsLast()).orderBy(USER.id.asc()),
                "SELECT user_account.id FROM user_account ORDER BY user_account.name, user_account.age DESC NULLS"
                        + " LAST, user_account.id");
    }

    @Test
    void limitAndOffset_areBinds() {
        assertSql(
                select(USER.id).orderBy(USER.id).limit(10).offset(20),
                "SELECT user_account.id FROM user_account ORDER BY user_account.id LIMIT ? OFFSET ?",
                10L,
                20L);
        assertSql(select(USER.id).offset(5), "SELECT user_account.id FROM user_account LIMIT -1 OFFSET ?", 5L);
        assertThatThrownBy(() -> select(USER.id).limit(-1))
                .isInstanceOf(QueryException.class)
                .hasMessage("limit(-1) is negative.");
    }

    @Test
    void distinct_groupBy_having() {
        assertSql(
                select(USER.name, count())
                        .groupBy(USER.name)
                        .having(count().gt(1L))
                        .orderBy(count().desc()),
                "SELECT user_account.name, COUNT(*) FROM user_account GROUP BY user_account.name HAVING COUNT(*) > ?"
                        + " ORDER BY COUNT(*) DESC",
                1L);
        assertSql(select(USER.name).distinct(), "SELECT DISTINCT user_account.name FROM user_account");
    }

    @Test
    void from_namesTheSource() {
        assertSql(select(count()).from(USER), "SELECT COUNT(*) FROM user_account");
    }

    @Test
    void alias_isItsOwnSource() {
        var other = USER.alias("other");
        assertSql(
                select(USER.id, other.id).where(USER.name.eq(other.name), USER.id.lt(other.id)),
                "SELECT user_account.id, other.id FROM user_account, user_account AS other WHERE user_account.name = "
                        + "other.name AND user_account.id < other.id");
    }

    @Test
    void select_isImmutable() {
        Select<Long> all = select(USER.id);
        Select<Long> some = all.where(USER.id.gt(1L));
        assertThat(all).hasToString("SELECT user_account.id FROM user_account");
        assertThat(some).hasToString("SELECT user_account.id FROM user_account WHERE user_account.id > ?");
    }

    @Test
    void rendering_isKeptForTheInstance() {
        Select<Long> ids = select(USER.id);
        assertThat(ids.spec()).isSameAs(ids.spec());
        assertThat(ids.spec().rendered(Dialects.SQLITE)).isSameAs(ids.spec().rendered(Dialects.SQLITE));
    }

    @Test
    void bounds_areAddedOnlyWhereThereAreNone() {
        Select<Long> ids = select(USER.id);
        assertThat(ids.spec(2)).isSameAs(ids.spec(2));
        assertThat(ids.spec(2).rendered(Dialects.SQLITE).sql())
                .isEqualTo("SELECT user_account.id FROM user_account LIMIT ?");
        Select<Long> bounded = ids.limit(1);
        assertThat(bounded.spec(2)).isSameAs(bounded.spec());
    }

    @Test
    void joinWithoutBeginning_isRefused() {
        assertThatThrownBy(() -> select(count()).join(USER).toString())
                .isInstanceOf(QueryException.class)
                .hasMessage("There is nothing to join user_account to. Name what the query begins with: .from(TABLE).");
    }

    @Test
    void tooManyValues_areRefused() {
        List<Long> ids = LongStream.range(0, 40_000).boxed().toList();
        assertThatThrownBy(() -> select(USER.id).where(USER.id.in(ids)).sql(Dialects.SQLITE))
                .isInstanceOf(QueryException.class)
                .hasMessage("The statement has 40000 values, and SQLite takes at most 32766. Split the list, or use a"
                        + " sub-query.");
    }

    @Test
    void use_namesTablesOfSubQueriesAndMarksRawSql() {
        Select<Long> plain = select(USER.id).where(USER.id.in(select(ADDRESS.userId)));
        assertThat(plain.spec().use()).isEqualTo(new TableUse(Set.of("user_account", "address"), false));
        assertThat(plain.where(Sql.sqlCondition("1 = 1")).spec().use().opaque()).isTrue();
        assertThat(select(Sql.function("my_function", Long.class, USER.id))
                        .spec()
                        .use()
                        .opaque())
                .isTrue();
    }

    @Test
    void sourceThatIsNotInFrom_isNamed() {
        assertThatThrownBy(() ->
                        select(USER.id).where(ADDRESS.emailAddress.eq("x")).toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("Columns of address are used, but address is not in FROM.");
    }

    @Test
    void cartesianProduct_isRefusedUnlessCrossJoinSaysIt() {
        assertThatThrownBy(() -> select(USER.id, ADDRESS.id).toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("Nothing connects address with user_account");
        assertThatThrownBy(() -> select(USER.id)
                        .join(ADDRESS, ADDRESS.emailAddress.eq("x"))
                        .toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("Nothing connects address with user_account");
        assertSql(
                select(USER.id, ADDRESS.id).crossJoin(ADDRESS),
                "SELECT user_account.id, address.id FROM user_account CROSS JOIN address");
    }
}
