package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.query.Row2;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries inside queries: in IN, as a value, and in EXISTS. */
class SelectSubQueryTest extends DatabaseTest {
    @BeforeEach
    void insertUsers() {
        given(user("none"), user("one", "one@x.org"), user("two", "a@two.org", "b@two.org"));
    }

    @Test
    void in_takesAQueryOfOneColumn() {
        Select<Long> owners = select(ADDRESS.userId).where(ADDRESS.emailAddress.endsWith("two.org"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(USER.id.in(owners))))
                    .containsExactly("two");
            assertThat(session.list(
                            select(USER.name).where(USER.id.notIn(owners)).orderBy(USER.id)))
                    .containsExactly("none", "one");
            String query = "(SELECT address.user_id FROM address WHERE address.email_address LIKE '%' || ?)";
            assertStatements(
                    "SELECT user_account.name FROM user_account WHERE user_account.id IN " + query,
                    "SELECT user_account.name FROM user_account WHERE user_account.id NOT IN " + query
                            + " ORDER BY user_account.id");
        }
    }

    @Test
    @Row("C173")
    void scalar_isAValueOfEachRow() {
        var addresses = scalar(select(count()).from(ADDRESS).where(ADDRESS.userId.eq(USER.id)));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name, addresses).orderBy(USER.id)))
                    .extracting(Row2::v2)
                    .containsExactly(0L, 1L, 2L);
            assertStatements(
                    "SELECT user_account.name, (SELECT COUNT(*) FROM address WHERE address.user_id = user_account.id)"
                            + " FROM user_account ORDER BY user_account.id");
            assertThat(session.list(select(USER.name).where(addresses.gt(1L)))).containsExactly("two");
        }
    }

    @Test
    void scalar_withoutARow_isNull() {
        var email = scalar(select(ADDRESS.emailAddress).where(ADDRESS.userId.eq(USER.id), ADDRESS.id.eq(1L)));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name, email).orderBy(USER.id)))
                    .extracting(Row2::v2)
                    .containsExactly(null, "one@x.org", null);
        }
    }

    @Test
    @Row("C173")
    void exists_isTrueWhereTheQueryHasARow() {
        var addresses = select(ADDRESS.id).where(ADDRESS.userId.eq(USER.id));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(exists(addresses)).orderBy(USER.id)))
                    .containsExactly("one", "two");
            assertThat(session.list(select(USER.name).where(exists(addresses).not())))
                    .containsExactly("none");
            String query = "EXISTS (SELECT 1 FROM address WHERE address.user_id = user_account.id)";
            assertStatements(
                    "SELECT user_account.name FROM user_account WHERE " + query + " ORDER BY user_account.id",
                    "SELECT user_account.name FROM user_account WHERE NOT " + query);
            assertThat(session.one(select(exists(select(ADDRESS.id).where(ADDRESS.id.eq(1L))))))
                    .isTrue();
            assertStatements("SELECT EXISTS (SELECT 1 FROM address WHERE address.id = ?) LIMIT ?");
        }
    }

    @Test
    void subQueryOfTheSameTable_takesAnAlias() {
        var other = USER.alias("other");
        var newest = scalar(select(other.id.max()));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(USER.id.eq(newest))))
                    .containsExactly("two");
            assertStatements(
                    "SELECT user_account.name FROM user_account WHERE user_account.id = (SELECT MAX(other.id) FROM"
                            + " user_account AS other)");
        }
    }

    @Test
    void subQueryOfSeveralColumns_isRefused() {
        assertThatThrownBy(() -> scalar(select(USER)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("has one column, not 6");
    }
}
