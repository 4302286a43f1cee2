package dev.athanor.query;

import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.SqlAssert.assertH2;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import dev.athanor.query.sample.QNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturningTest {
    @Test
    void insert_returnsTheEntity() {
        Returning<?> insert = insert(TAG).set(TAG.id, 1L).set(TAG.label, "red").returning(TAG);
        assertSql(insert, "INSERT INTO tag (id, label) VALUES (?, ?) RETURNING id, label", 1L, "red");
        assertH2(insert.node(), "SELECT id, label FROM FINAL TABLE (INSERT INTO tag (id, label) VALUES (?, ?))");
    }

    @Test
    void update_returnsValues() {
        Returning<Row2<Long, String>> update =
                update(TAG).set(TAG.label, "red").where(TAG.id.eq(1L)).returning(TAG.id, TAG.label.upper());
        assertSql(update, "UPDATE tag SET label = ? WHERE tag.id = ? RETURNING id, UPPER(tag.label)", "red", 1L);
        assertH2(
                update.node(),
                "SELECT id, UPPER(tag.label) FROM FINAL TABLE (UPDATE tag SET label = ? WHERE tag.id = ?) AS tag");
    }

    @Test
    void delete_returnsWhatWasThere() {
        Returning<Row> delete = deleteFrom(TAG).everywhere().returning(List.of(TAG.label, TAG.id));
        assertSql(delete, "DELETE FROM tag RETURNING label, id");
        assertH2(delete.node(), "SELECT label, id FROM OLD TABLE (DELETE FROM tag)");
    }

    @Test
    void alias_isThatOfTheTable() {
        QNode other = QNode.NODE.alias("other");
        assertSql(
                deleteFrom(other).where(other.id.eq(1L)).returning(other.name),
                "DELETE FROM node AS other WHERE other.id = ? RETURNING name",
                1L);
        Returning<String> lower =
                update(other).set(other.name, "x").everywhere().returning(other.name.lower());
        assertH2(
                lower.node(), "SELECT LOWER(other.name) FROM FINAL TABLE (UPDATE node AS other SET name = ?) AS other");
        assertThatThrownBy(() -> Dialects.SQLITE.render(lower.node()))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "SQLite does not know the alias other in RETURNING, so it returns columns of it, and nothing"
                                + " computed from them. Leave out the alias.");
    }

    @Test
    void columnsOfOtherTables_areRefused() {
        assertThatThrownBy(() -> insert(USER).set(USER.name, "x").returning(ADDRESS.id))
                .isInstanceOf(QueryException.class)
                .hasMessage("returning(...) tells of the rows of user_account, not of address. Leave it out, and select"
                        + " it.");
        assertThatThrownBy(() -> deleteFrom(USER).everywhere().returning(ADDRESS))
                .isInstanceOf(QueryException.class);
    }
}
