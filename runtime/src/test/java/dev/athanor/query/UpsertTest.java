package dev.athanor.query;

import static dev.athanor.query.Sql.excluded;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.set;
import static dev.athanor.query.SqlAssert.assertH2;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpsertTest {
    private static final String H2_ADDRESS = "MERGE INTO address USING (VALUES (CAST(? AS VARCHAR))) AS excluded"
            + " (email_address) ON address.email_address = excluded.email_address";
    private static final String H2_INSERT =
            " WHEN NOT MATCHED THEN INSERT (email_address) VALUES (excluded.email_address)";

    private static Insert address() {
        return insert(ADDRESS).set(ADDRESS.emailAddress, "a@x.org");
    }

    @Test
    void doUpdate_setsWhatWouldHaveBeenInserted() {
        Upsert upsert = insert(ADDRESS)
                .set(ADDRESS.emailAddress, "a@x.org")
                .set(ADDRESS.userId, 1L)
                .onConflict(ADDRESS.emailAddress)
                .doUpdate(set(ADDRESS.userId, excluded(ADDRESS.userId)));
        assertSql(
                upsert,
                "INSERT INTO address (email_address, user_id) VALUES (?, ?) ON CONFLICT (email_address) DO UPDATE SET"
                        + " user_id = excluded.user_id",
                "a@x.org",
                1L);
        assertH2(
                upsert.node(),
                "MERGE INTO address USING (VALUES (CAST(? AS VARCHAR), CAST(? AS BIGINT))) AS excluded"
                        + " (email_address, user_id) ON address.email_address = excluded.email_address WHEN MATCHED THEN"
                        + " UPDATE SET user_id = excluded.user_id WHEN NOT MATCHED THEN INSERT (email_address, user_id)"
                        + " VALUES (excluded.email_address, excluded.user_id)");
    }

    @Test
    void doUpdate_computesFromTheRowAsItWas_andOnlyWhereAConditionIsTrue() {
        Upsert upsert = insert(TAG)
                .set(TAG.id, 1L)
                .set(TAG.label, "red")
                .onConflict(TAG.id)
                .doUpdate(set(TAG.label, TAG.label.concat(excluded(TAG.label))))
                .where(TAG.label.ne(excluded(TAG.label)), TAG.id.gt(0L));
        assertSql(
                upsert,
                "INSERT INTO tag (id, label) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET label = tag.label ||"
                        + " excluded.label WHERE tag.label <> excluded.label AND tag.id > ?",
                1L,
                "red",
                0L);
        assertH2(
                upsert.node(),
                "MERGE INTO tag USING (VALUES (CAST(? AS BIGINT), CAST(? AS VARCHAR))) AS excluded (id, label) ON tag.id"
                        + " = excluded.id WHEN MATCHED AND tag.label <> excluded.label AND tag.id > ? THEN UPDATE SET"
                        + " label = tag.label || excluded.label WHEN NOT MATCHED THEN INSERT (id, label) VALUES"
                        + " (excluded.id, excluded.label)");
    }

    @Test
    void doNothing_leavesTheRow() {
        Upsert one = address().onConflict(ADDRESS.emailAddress).doNothing();
        assertSql(
                one,
                "INSERT INTO address (email_address) VALUES (?) ON CONFLICT (email_address) DO NOTHING",
                "a@x.org");
        assertH2(one.node(), H2_ADDRESS + H2_INSERT);
        Upsert any = address().onConflict().doNothing();
        assertSql(any, "INSERT INTO address (email_address) VALUES (?) ON CONFLICT DO NOTHING", "a@x.org");
        assertH2(any.node(), H2_ADDRESS + H2_INSERT);
    }

    @Test
    void h2_meetsAnyKeyThatTheRowHas() {
        Upsert both = address().set(ADDRESS.id, 1L).onConflict().doNothing();
        assertH2(
                both.node(),
                "MERGE INTO address USING (VALUES (CAST(? AS VARCHAR), CAST(? AS BIGINT))) AS excluded"
                        + " (email_address, id) ON address.id = excluded.id OR address.email_address ="
                        + " excluded.email_address WHEN NOT MATCHED THEN INSERT (email_address, id) VALUES"
                        + " (excluded.email_address, excluded.id)");
    }

    @Test
    void returning_tellsTheRow() {
        Returning<Long> upsert = address()
                .onConflict(ADDRESS.emailAddress)
                .doUpdate(set(ADDRESS.userId, (Long) null))
                .returning(ADDRESS.id);
        assertSql(
                upsert,
                "INSERT INTO address (email_address) VALUES (?) ON CONFLICT (email_address) DO UPDATE SET user_id = ?"
                        + " RETURNING id",
                "a@x.org",
                null);
        assertH2(
                upsert.node(),
                "SELECT id FROM FINAL TABLE (" + H2_ADDRESS + " WHEN MATCHED THEN UPDATE SET user_id = ?" + H2_INSERT
                        + ")");
    }

    @Test
    void rowsOfAQuery_meetTheConflictToo() {
        Upsert upsert = insert(TAG)
                .columns(TAG.id, TAG.label)
                .select(select(USER.id, USER.name))
                .onConflict(TAG.id)
                .doUpdate(set(TAG.label, excluded(TAG.label)));
        assertSql(
                upsert,
                "INSERT INTO tag (id, label) SELECT user_account.id, user_account.name FROM user_account WHERE TRUE ON"
                        + " CONFLICT (id) DO UPDATE SET label = excluded.label");
        assertH2(
                upsert.node(),
                "MERGE INTO tag USING (SELECT user_account.id, user_account.name FROM user_account) AS excluded (id, label)"
                        + " ON tag.id = excluded.id WHEN MATCHED THEN UPDATE SET label = excluded.label WHEN NOT MATCHED"
                        + " THEN INSERT (id, label) VALUES (excluded.id, excluded.label)");
    }

    @Test
    void rowsOfQueriesPutTogether_meetTheConflictToo() {
        assertSql(
                insert(TAG)
                        .columns(TAG.id, TAG.label)
                        .select(select(USER.id, USER.name)
                                .unionAll(select(ADDRESS.id, ADDRESS.emailAddress))
                                .orderBy(USER.id)
                                .limit(2))
                        .onConflict(TAG.id)
                        .doNothing(),
                "INSERT INTO tag (id, label) SELECT query_1.id, query_1.name FROM (SELECT user_account.id,"
                        + " user_account.name FROM user_account UNION ALL SELECT address.id, address.email_address FROM"
                        + " address ORDER BY 1 LIMIT ?) AS query_1 WHERE TRUE ORDER BY 1 ON CONFLICT (id) DO NOTHING",
                2L);
    }

    @Test
    void manyRows_areABatch() {
        Upsert upsert = insert(TAG)
                .rows(
                        List.of("red", "blue"),
                        (label, row) -> row.set(TAG.id, (long) label.length()).set(TAG.label, label))
                .onConflict(TAG.id)
                .doNothing();
        assertThat(upsert)
                .hasToString("INSERT INTO tag (id, label) VALUES (?, ?) ON CONFLICT (id) DO NOTHING -- 2 rows");
        assertThat(upsert.node().isBatch()).isTrue();
    }

    @Test
    void whatIsNotMeant_isRefused() {
        assertThatThrownBy(() -> address().onConflict(USER.name))
                .isInstanceOf(QueryException.class)
                .hasMessage("User.name is no column of Address and cannot be set in its row.");
        assertThatThrownBy(() -> address().onConflict(ADDRESS.emailAddress).doUpdate())
                .isInstanceOf(QueryException.class)
                .hasMessage("doUpdate() sets nothing. Add set(column, value), or say .doNothing().");
        assertThatThrownBy(() -> address()
                        .onConflict(ADDRESS.emailAddress)
                        .doUpdate(set(ADDRESS.emailAddress, excluded(USER.name))))
                .isInstanceOf(QueryException.class)
                .hasMessage("excluded(...) names the column name, which Address does not have.");
        assertThatThrownBy(() -> address().onConflict().doNothing().where(ADDRESS.id.eq(1L)))
                .isInstanceOf(QueryException.class)
                .hasMessage("doNothing() changes no row, so where(...) has nothing to say. Leave it out.");
        assertThatThrownBy(() -> insert(TAG).onConflict(TAG.id).doNothing().toString())
                .isInstanceOf(QueryException.class)
                .hasMessage("INSERT INTO tag sets no column, so it has no key that could be there already. Set one, or"
                        + " leave out onConflict.");
    }

    @Test
    void h2_isToldAUniqueKey() {
        Upsert noKey = insert(TAG)
                .set(TAG.id, 1L)
                .set(TAG.label, "x")
                .onConflict(TAG.label)
                .doNothing();
        assertThatThrownBy(() -> Dialects.H2.render(noKey.node()))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "onConflict(label) names no unique key of tag, which H2 has to be told. The keys are [[id]].");
        Upsert notSet = insert(TAG).set(TAG.label, "x").onConflict(TAG.id).doNothing();
        assertThatThrownBy(() -> Dialects.H2.render(notSet.node()))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "The INSERT into tag sets not all columns of the unique key [id], so H2 cannot be told which"
                                + " row it would meet. Set them.");
    }
}
