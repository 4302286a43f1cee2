package dev.athanor.it;

import static dev.athanor.it.SelectData.named;
import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValueException;
import dev.athanor.it.report.AddressOwner;
import dev.athanor.it.report.QAddressOwner;
import dev.athanor.it.report.QUserSummary;
import dev.athanor.it.report.UserSummary;
import dev.athanor.it.shop.QUser;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

/** Records as results of queries, by name. */
class ProjectionTest extends DatabaseTest {
    @Test
    void columnsOfAnEntity_areSelectedByName() {
        given(named(" roach ", "Dev Roach"), user("rat"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(QUserSummary.from(USER))
                            .where(USER.name.ne("mouse"))
                            .orderBy(USER.id)))
                    .containsExactly(
                            new UserSummary(1, "roach", "Dev Roach", false), new UserSummary(2, "rat", null, false));
            assertStatements("SELECT user_account.id, user_account.name, user_account.fullname, user_account.deleted"
                    + " FROM user_account WHERE user_account.name <> ? ORDER BY user_account.id");
        }
    }

    @Test
    void alias_isATableToo() {
        given(user("roach"), user("rat"));
        QUser other = USER.alias("other");
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(QUserSummary.from(other)).where(other.name.eq("rat"))))
                    .containsExactly(new UserSummary(2, "rat", null, false));
        }
    }

    @Test
    void expressionsAndEntities_areGivenInOrder() {
        given(user("roach", "roach@x.org"));
        try (Session session = engine.openSession()) {
            AddressOwner row = session.one(select(QAddressOwner.of(ADDRESS, USER.name, USER.id.count()))
                    .join(ADDRESS.user)
                    .groupBy(ADDRESS.id, USER.name));
            assertThat(row.address()).isSameAs(session.get(ADDRESS, 1L));
            assertThat(row.owner()).isEqualTo("roach");
            assertThat(row.length()).isEqualTo(1);
        }
    }

    @Test
    void nullForAComponentThatIsNotNullable_isAnErrorThatNamesIt() {
        given(user("roach"));
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() ->
                            session.list(select(QUserSummary.of(USER.id, USER.fullname, USER.name, USER.deleted))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Component name is NULL");
        }
    }
}
