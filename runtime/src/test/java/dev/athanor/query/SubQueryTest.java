package dev.athanor.query;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
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
    void severalColumns_areRefused() {
        assertThatThrownBy(() -> scalar(select(USER)))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("A sub-query used as a value or in IN has one column, not 7.");
    }
}
