package dev.athanor.dialect;

import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.excluded;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.mergeInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.Sql.value;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.query.Insert;
import dev.athanor.query.Returning;
import dev.athanor.query.WriteStatement;
import org.junit.jupiter.api.Test;

/** What PostgreSQL and MariaDB say otherwise of statements that write. */
class OtherWritesTest {
    private static final Dialect POSTGRES =
            new OtherDialect("PostgreSQL", dialect -> new PostgresWriteRenderer(dialect) {});
    private static final Dialect MARIADB = new OtherDialect("MariaDB", dialect -> new MariaDbWriteRenderer(dialect) {});

    private static String postgres(WriteStatement statement) {
        return POSTGRES.render(statement.node()).sql();
    }

    private static String mariaDb(WriteStatement statement) {
        return MARIADB.render(statement.node()).sql();
    }

    private static String mariaDb(Returning<?> statement) {
        return MARIADB.render(statement.node()).sql();
    }

    private static Insert address() {
        return insert(ADDRESS).set(ADDRESS.emailAddress, "a@x.org").set(ADDRESS.userId, 1L);
    }

    private static Insert tag() {
        return insert(TAG).set(TAG.id, 1L).set(TAG.label, "red");
    }

    @Test
    void postgres_hasUsing_andMerge_andTypesForValues() {
        assertThat(postgres(deleteFrom(ADDRESS).join(ADDRESS.user).where(USER.deleted)))
                .isEqualTo("DELETE FROM address USING user_account WHERE user_account.id = address.user_id AND"
                        + " user_account.deleted");
        assertThat(postgres(mergeInto(TAG)
                        .using(USER)
                        .on(USER.id.eq(TAG.id))
                        .whenMatched()
                        .update(set(TAG.label, USER.name))))
                .isEqualTo("MERGE INTO tag USING user_account ON user_account.id = tag.id WHEN MATCHED THEN UPDATE SET"
                        + " label = user_account.name");
        assertThat(postgres(insert(TAG).columns(TAG.id, TAG.label).select(select(USER.id, value("x")))))
                .isEqualTo("INSERT INTO tag (id, label) SELECT user_account.id, CAST(? AS VARCHAR) FROM user_account");
        assertThat(postgres(tag().onConflict(TAG.id).doUpdate(set(TAG.label, excluded(TAG.label)))))
                .isEqualTo("INSERT INTO tag (id, label) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET label ="
                        + " excluded.label");
    }

    @Test
    void mariaDb_updatesOnADuplicateKey() {
        assertThat(mariaDb(address()
                        .onConflict(ADDRESS.emailAddress)
                        .doUpdate(set(ADDRESS.userId, excluded(ADDRESS.userId)))))
                .isEqualTo(
                        "INSERT INTO address (email_address, user_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE user_id ="
                                + " VALUES(user_id)");
        assertThat(mariaDb(address().onConflict().doNothing()))
                .isEqualTo("INSERT INTO address (email_address, user_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE"
                        + " email_address = address.email_address");
        assertThat(mariaDb(tag().onConflict(TAG.id)
                        .doUpdate(set(TAG.label, excluded(TAG.label)))
                        .where(TAG.label.ne("blue"))))
                .isEqualTo(
                        "INSERT INTO tag (id, label) VALUES (?, ?) ON DUPLICATE KEY UPDATE label = CASE WHEN tag.label"
                                + " <> ? THEN VALUES(label) ELSE tag.label END");
    }

    @Test
    void mariaDb_refusesAConflictThatAnotherKeyCouldMeet() {
        WriteStatement both =
                address().set(ADDRESS.id, 7L).onConflict(ADDRESS.emailAddress).doNothing();
        assertThatThrownBy(() -> mariaDb(both))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "MariaDB cannot be told that a conflict is about [email_address] alone: a row of address could"
                                + " meet an equal one by the unique keys [[id], [email_address]]. Select the row with that key"
                                + " first, and insert or update it.");
        assertThatThrownBy(() -> mariaDb(tag().onConflict(TAG.label).doNothing()))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("MariaDB cannot be told that a conflict is about [label] alone");
    }

    @Test
    void mariaDb_returnsRowsOfInsertAndDelete() {
        assertThat(mariaDb(tag().returning(TAG)))
                .isEqualTo("INSERT INTO tag (id, label) VALUES (?, ?) RETURNING id, label");
        assertThat(mariaDb(deleteFrom(ADDRESS)
                        .using(USER)
                        .where(USER.id.eq(ADDRESS.userId))
                        .returning(ADDRESS.id)))
                .isEqualTo("DELETE FROM address WHERE EXISTS (SELECT 1 FROM user_account WHERE user_account.id ="
                        + " address.user_id) RETURNING id");
        assertThatThrownBy(() ->
                        mariaDb(update(TAG).set(TAG.label, "x").everywhere().returning(TAG)))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "MariaDB has no UPDATE ... RETURNING. Execute the UPDATE without returning(...), and select the"
                                + " rows in the same transaction.");
        assertThatThrownBy(() -> mariaDb(tag().onConflict().doNothing().returning(TAG)))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "MariaDB returns the rows that doNothing() and doUpdate(...).where(...) leave as they are too."
                                + " Execute the statement without returning(...), and select the rows.");
    }

    @Test
    void mariaDb_joinsTables() {
        assertThat(mariaDb(update(USER).from(TAG).set(USER.fullname, TAG.label).where(TAG.id.eq(USER.id))))
                .isEqualTo("UPDATE user_account, tag SET user_account.fullname = tag.label WHERE tag.id ="
                        + " user_account.id");
        assertThat(mariaDb(deleteFrom(ADDRESS).using(USER).where(USER.id.eq(ADDRESS.userId))))
                .isEqualTo("DELETE address FROM address, user_account WHERE user_account.id = address.user_id");
        assertThat(mariaDb(insert(TAG))).isEqualTo("INSERT INTO tag () VALUES ()");
        assertThatThrownBy(() -> mariaDb(mergeInto(TAG)
                        .using(USER)
                        .on(USER.id.eq(TAG.id))
                        .whenMatched()
                        .delete()))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("MariaDB has no MERGE.");
    }

    @Test
    void mariaDb_setsAColumnAfterThoseThatReadIt() {
        assertThat(mariaDb(update(USER)
                        .set(USER.name, "new")
                        .set(USER.fullname, USER.name)
                        .everywhere()))
                .isEqualTo("UPDATE user_account SET fullname = user_account.name, name = ?");
        assertThatThrownBy(() -> mariaDb(update(USER)
                        .set(USER.name, USER.fullname)
                        .set(USER.fullname, USER.name)
                        .everywhere()))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "MariaDB sets the columns of a row one after the other, and of [name, fullname] in user_account"
                                + " one is computed from another one as it was. Set them in statements of their own.");
        assertThatThrownBy(() -> mariaDb(update(USER)
                        .from(TAG)
                        .set(USER.name, TAG.label)
                        .set(USER.fullname, USER.name)
                        .where(TAG.id.eq(USER.id))))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("MariaDB sets the columns of a row one after the other");
    }
}
