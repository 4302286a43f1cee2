package dev.athanor.it;

import static dev.athanor.it.SelectData.user;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.QueryException;
import dev.athanor.it.shop.User;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements as text, which needs no engine. */
class StatementTextTest extends DatabaseTest {
    @Test
    @Row("S129")
    void statements_printAsSqlWithPlaceholders() {
        engine.close();
        assertThat(select(USER.id, USER.name)
                        .where(USER.name.eq("roach"))
                        .orderBy(USER.id)
                        .limit(3))
                .hasToString(
                        "SELECT user_account.id, user_account.name FROM user_account WHERE user_account.name = ? ORDER BY"
                                + " user_account.id LIMIT ?");
        assertThat(update(USER).set(USER.fullname, "x").where(USER.id.gt(100L)))
                .hasToString("UPDATE user_account SET fullname = ? WHERE user_account.id > ?");
        assertThat(deleteFrom(USER).where(USER.addresses.any().not()))
                .hasToString("DELETE FROM user_account WHERE NOT EXISTS (SELECT 1 FROM address WHERE user_account.id ="
                        + " address.user_id)");
        assertThat(insert(USER).set(USER.name, "x"))
                .hasToString("INSERT INTO user_account (name, deleted, created_at) VALUES (?, ?, ?)");
        assertCount(0);
    }

    @Test
    @Row("S129")
    void text_isWhatIsSent() {
        Select<User> query = select(USER)
                .join(USER.addresses)
                .where(ADDRESS.emailAddress.contains("x"), USER.deleted.not())
                .distinct();
        try (Session session = engine.openSession()) {
            session.list(query);
            assertStatements(query.toString());
        }
    }

    @Test
    void text_ofAnObjectThatHasNoKeyYet_canBePrinted() {
        assertThat(select(ADDRESS.id).where(ADDRESS.user.eq(user("eve"))))
                .hasToString("SELECT address.id FROM address WHERE address.user_id = ?");
    }

    @Test
    void statements_areImmutable() {
        Select<User> all = select(USER);
        Select<User> some = all.where(USER.id.eq(1L));
        assertThat(all.options(joined(USER.addresses))).isNotSameAs(all);
        assertThat(all).hasToString("SELECT " + StatementTexts.USER + " FROM user_account");
        assertThat(some).hasToString("SELECT " + StatementTexts.USER + " FROM user_account WHERE user_account.id = ?");
        var update = update(USER).set(USER.fullname, "x");
        assertThat(update.where(USER.id.eq(1L))).isNotSameAs(update);
        assertThatThrownBy(update::toString).isInstanceOf(QueryException.class);
    }

    @Test
    void keptStatement_seesNewValuesOfItsObjects() {
        given(user("ann", "ann@x.org"));
        User eve = user("eve", "eve@x.org");
        Select<String> emails = select(ADDRESS.emailAddress).where(ADDRESS.user.eq(eve));
        try (Session session = engine.openSession()) {
            session.add(eve);
            assertThat(session.list(emails)).isEqualTo(List.of("eve@x.org"));
            session.rollback();
        }
    }
}
