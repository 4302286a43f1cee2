package dev.athanor.query;

import static dev.athanor.query.Sql.mergeInto;
import static dev.athanor.query.Sql.set;
import static dev.athanor.query.SqlAssert.assertH2;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static Merge start() {
        return mergeInto(TAG).using(USER).on(USER.id.eq(TAG.id));
    }

    @Test
    void branches_areTakenInOrder() {
        Merge merge = start().whenMatched(USER.deleted)
                .delete()
                .whenMatched(USER.name.eq("a").or(USER.name.eq("b")))
                .update(set(TAG.label, USER.name))
                .whenNotMatched(USER.deleted.not())
                .insert(set(TAG.id, USER.id), set(TAG.label, USER.name));
        assertH2(
                merge.node(),
                "MERGE INTO tag USING user_account ON user_account.id = tag.id WHEN MATCHED AND user_account.deleted THEN"
                        + " DELETE WHEN MATCHED AND (user_account.name = ? OR user_account.name = ?) THEN UPDATE SET label"
                        + " = user_account.name WHEN NOT MATCHED AND NOT user_account.deleted THEN INSERT (id, label)"
                        + " VALUES (user_account.id, user_account.name)");
    }

    @Test
    void insertedRow_getsItsDefaults() {
        Merge merge = mergeInto(USER)
                .using(TAG)
                .on(TAG.id.eq(USER.id))
                .whenNotMatched()
                .insert(set(USER.name, TAG.label), set(USER.deleted, false));
        assertH2(
                merge.node(),
                "MERGE INTO user_account USING tag ON tag.id = user_account.id WHEN NOT MATCHED THEN INSERT (name, deleted,"
                        + " note) VALUES (tag.label, ?, ?)");
    }

    @Test
    void sqlite_refusesIt() {
        Merge merge = start().whenMatched().delete();
        assertThatThrownBy(() -> Dialects.SQLITE.render(merge.node()))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "SQLite has no MERGE. Write insert(...).onConflict(...).doUpdate(...), or an UPDATE, a DELETE"
                                + " and an INSERT one after the other in a transaction.");
    }

    @Test
    void mergeOfNothing_isRefused() {
        assertThatThrownBy(() -> start().node())
                .isInstanceOf(QueryException.class)
                .hasMessage("mergeInto(TAG) does nothing. Add .whenMatched().update(...) or .whenNotMatched()"
                        + ".insert(...).");
        assertThatThrownBy(() -> start().whenMatched().update())
                .isInstanceOf(QueryException.class)
                .hasMessage("The branch of the MERGE sets nothing. Add set(column, value).");
    }
}
