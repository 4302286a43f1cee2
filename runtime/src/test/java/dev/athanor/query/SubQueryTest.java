package dev.athanor.query;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.with;
import static dev.athanor.query.SqlAssert.assertCondition;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import org.junit.jupiter.api.Test;

class SubQueryTest {
    @Test
    void in_takesAQueryOfOneColumn() {
        assertCondition(
                USER.id.in(select(ADDRESS.userId).where(ADDRESS.emailAddress.eq("x"))),
                "user_account.id IN (SELECT address.user_id FROM address WHERE address.email_address = ?)",
                "x");
        assertCondition(
                USER.id.notIn(select(ADDRESS.userId)), "user_account.id NOT IN (SELECT address.user_id FROM address)");
    }

    @Test
    void sameTableInside_isItsOwnSource() {
        assertCondition(
                USER.age.eq(scalar(select(USER.age.max()))),
                "user_account.age = (SELECT MAX(user_account.age) FROM user_account)");
    }

    @Test
    void scalar_correlatesWithTheQueryAround() {
        assertSql(
                select(USER.name, scalar(select(count()).from(ADDRESS).where(ADDRESS.userId.eq(USER.id)))),
                "SELECT user_account.name, (SELECT COUNT(*) FROM address WHERE address.user_id = user_account.id) FROM "
                        + "user_account");
        assertCondition(
                scalar(select(ADDRESS.id.count()).where(ADDRESS.userId.eq(USER.id)))
                        .gt(3L),
                "(SELECT COUNT(address.id) FROM address WHERE address.user_id = user_account.id) > ?",
                3L);
    }

    @Test
    void exists_selectsNothingOfIt() {
        assertCondition(
                exists(select(ADDRESS).where(ADDRESS.userId.eq(USER.id))),
                "EXISTS (SELECT 1 FROM address WHERE address.user_id = user_account.id)");
        assertCondition(
                exists(select(ADDRESS).where(ADDRESS.userId.eq(USER.id))).not(),
                "NOT EXISTS (SELECT 1 FROM address WHERE address.user_id = user_account.id)");
    }

    @Test
    void oneNameForTwoSources_isRefusedWhereBothAreReferredTo() {
        var outer = USER.alias("x");
        var inner = ADDRESS.alias("x");
        assertThatThrownBy(() -> select(outer.id)
                        .where(exists(select(inner).where(inner.userId.eq(outer.id))))
                        .toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("x is two sources, one in the statement and one in a query within it");
        assertSql(
                select(outer.id).where(exists(select(inner).where(inner.userId.gt(3L)))),
                "SELECT x.id FROM user_account AS x WHERE EXISTS (SELECT 1 FROM address AS x WHERE x.user_id > ?)",
                3L);
    }

    @Test
    void commonTables_haveNamesOfTheirOwn() {
        DerivedTable users = with("user_account", select(ADDRESS.userId));
        assertThatThrownBy(() -> select(USER.id)
                        .where(USER.id.in(select(users.get(ADDRESS.userId)).from(users)))
                        .toString())
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "with(\"user_account\", ...) has the name of a table that the statement reads too, and would hide it."
                                + " Give it another name.");
        DerivedTable one = with("x", select(ADDRESS.userId));
        DerivedTable other = with("X", select(USER.id)).alias("y");
        assertThatThrownBy(() -> select(one.get(ADDRESS.userId))
                        .from(one)
                        .join(other, other.get(USER.id).eq(one.get(ADDRESS.userId)))
                        .toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("Two of with(\"");
    }

    @Test
    void severalColumns_areRefused() {
        assertThatThrownBy(() -> scalar(select(USER)))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("A sub-query used as a value or in IN has one column, not 7.");
    }
}
