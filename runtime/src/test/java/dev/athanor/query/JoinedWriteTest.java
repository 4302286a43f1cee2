package dev.athanor.query;

import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static dev.athanor.query.Sql.value;
import static dev.athanor.query.SqlAssert.assertH2;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QNode.NODE;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import dev.athanor.query.sample.QNode;
import org.junit.jupiter.api.Test;

/** Statements that write one table and read others. */
class JoinedWriteTest {
    @Test
    void insert_ofAQuery() {
        assertSql(
                insert(TAG)
                        .columns(TAG.id, TAG.label)
                        .select(select(USER.id, USER.name).where(USER.age.gt(3)).orderBy(USER.name)),
                "INSERT INTO tag (id, label) SELECT user_account.id, user_account.name FROM user_account WHERE"
                        + " user_account.age > ? ORDER BY user_account.name",
                3);
        assertSql(
                insert(TAG).columns(TAG.id, TAG.label).select(select(TAG.id.plus(1L), TAG.label)),
                "INSERT INTO tag (id, label) SELECT tag.id + ?, tag.label FROM tag",
                1L);
    }

    @Test
    void insert_ofAQuery_hasDefaults_andTypesForValues() {
        Insert insert = insert(USER)
                .columns(USER.name, USER.deleted)
                .select(select(value("x"), TAG.id.gt(1L)).from(TAG));
        assertThat(insert)
                .hasToString("INSERT INTO user_account (name, deleted, note) SELECT ?, tag.id > ?, ? FROM tag");
        assertH2(
                insert.node(),
                "INSERT INTO user_account (name, deleted, note) SELECT CAST(? AS VARCHAR), tag.id > ?, CAST(? AS"
                        + " VARCHAR) FROM tag");
    }

    @Test
    void insert_ofQueriesPutTogether_hasOneDefaultForTheRowsOfAll() {
        Insert insert = insert(USER)
                .columns(USER.name, USER.deleted)
                .select(select(TAG.label, value(true))
                        .from(TAG)
                        .union(select(value("x"), USER.deleted))
                        .orderBy(TAG.label));
        assertThat(insert)
                .hasToString(
                        "INSERT INTO user_account (name, deleted, note) SELECT query_1.label, query_1.column_2, ? FROM"
                                + " (SELECT tag.label, ? AS column_2 FROM tag UNION SELECT ?, user_account.deleted FROM"
                                + " user_account) AS query_1 ORDER BY 1");
        assertH2(
                insert.node(),
                "INSERT INTO user_account (name, deleted, note) SELECT query_1.label, query_1.column_2, CAST(? AS VARCHAR)"
                        + " FROM (SELECT tag.label, CAST(? AS BOOLEAN) AS column_2 FROM tag UNION SELECT CAST(? AS VARCHAR),"
                        + " user_account.deleted FROM user_account) AS query_1 ORDER BY 1");
    }

    @Test
    void insert_ofAnotherQuery_isRefused() {
        assertThatThrownBy(() -> insert(TAG).columns(TAG.id).select(select(USER.id, USER.name)))
                .isInstanceOf(QueryException.class)
                .hasMessage("The query returns 2 columns for the 1 of insert(TAG).columns(...).");
        assertThatThrownBy(() -> insert(TAG).columns(TAG.id, TAG.label).select(select(USER.id, USER.age)))
                .isInstanceOf(QueryException.class)
                .hasMessage("Column label of Tag holds String, and the query returns Integer for it. Select something"
                        + " else, or cast(...) it.");
        assertThatThrownBy(() ->
                        insert(TAG).columns(TAG.id).select(select(USER.id)).set(TAG.label, "x"))
                .isInstanceOf(QueryException.class)
                .hasMessage("insert(TAG) takes its rows from a query. Select the value there.");
    }

    @Test
    void defaultValues_areOfOneRow() {
        assertThat(insert(TAG).defaultValues()).hasToString("INSERT INTO tag DEFAULT VALUES");
        assertThatThrownBy(() -> insert(TAG).set(TAG.id, 1L).defaultValues())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("insert(TAG) sets columns already");
    }

    @Test
    void update_fromAnotherTable() {
        Update update = update(USER)
                .from(TAG)
                .set(USER.fullname, TAG.label)
                .set(USER.note, "x")
                .where(TAG.id.eq(USER.id));
        assertSql(
                update,
                "UPDATE user_account SET fullname = tag.label, note = ? FROM tag WHERE tag.id = user_account.id",
                "x");
        assertH2(
                update.node(),
                "UPDATE user_account SET fullname = (SELECT tag.label FROM tag WHERE tag.id = user_account.id), note = ?"
                        + " WHERE EXISTS (SELECT 1 FROM tag WHERE tag.id = user_account.id)");
    }

    @Test
    void update_joinsARelationship() {
        Update update = update(ADDRESS)
                .join(ADDRESS.user)
                .set(ADDRESS.emailAddress, USER.name.concat(ADDRESS.emailAddress))
                .where(USER.deleted);
        assertSql(
                update,
                "UPDATE address SET email_address = user_account.name || address.email_address FROM user_account WHERE"
                        + " user_account.id = address.user_id AND user_account.deleted");
        assertH2(
                update.node(),
                "UPDATE address SET email_address = (SELECT user_account.name || address.email_address FROM user_account"
                        + " WHERE user_account.id = address.user_id AND user_account.deleted) WHERE EXISTS (SELECT 1 FROM"
                        + " user_account WHERE user_account.id = address.user_id AND user_account.deleted)");
    }

    @Test
    void update_joinsItsOwnTable_andLinks() {
        QNode parent = NODE.alias("parent");
        assertSql(
                update(NODE)
                        .join(NODE.parent.to(parent))
                        .set(NODE.name, parent.name)
                        .everywhere(),
                "UPDATE node SET name = parent.name FROM node AS parent WHERE parent.id = node.parent_id");
        QNode neighbour = NODE.alias("neighbour");
        assertSql(
                update(NODE)
                        .join(NODE.neighbours.to(neighbour))
                        .set(NODE.name, "x")
                        .where(neighbour.name.eq("y")),
                "UPDATE node SET name = ? FROM node_neighbour AS node_neighbour_1, node AS neighbour WHERE node.id ="
                        + " node_neighbour_1.node_id AND neighbour.id = node_neighbour_1.neighbour_id AND neighbour.name = ?",
                "x",
                "y");
    }

    @Test
    void aggregateOfJoinedRows_isRefused() {
        Update update = update(USER).from(TAG).set(USER.id, TAG.id.max()).where(TAG.id.eq(USER.id));
        assertThatThrownBy(() -> Dialects.H2.render(update.node()))
                .isInstanceOf(QueryException.class)
                .hasMessage("UPDATE of user_account sets id to an aggregate of the rows it is joined with. Set it to a"
                        + " sub-query: scalar(select(...)).");
    }

    @Test
    void delete_usingAnotherTable() {
        assertSql(
                deleteFrom(ADDRESS).using(USER).where(USER.id.eq(ADDRESS.userId), USER.deleted),
                "DELETE FROM address WHERE EXISTS (SELECT 1 FROM user_account WHERE user_account.id = address.user_id AND"
                        + " user_account.deleted)");
        assertSql(
                deleteFrom(ADDRESS).join(ADDRESS.user).where(USER.name.eq("x")).returning(ADDRESS.id),
                "DELETE FROM address WHERE EXISTS (SELECT 1 FROM user_account WHERE user_account.id = address.user_id AND"
                        + " user_account.name = ?) RETURNING id",
                "x");
    }

    @Test
    void joinsDoNotStandForAWhere_andMustBeConnected() {
        assertThatThrownBy(() -> deleteFrom(ADDRESS).join(ADDRESS.user).toString())
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "A statement on address with joins has no WHERE and would meet every row that is joined. Add"
                                + " .where(...), or say .everywhere() if all of them are meant.");
        assertThatThrownBy(() -> update(USER)
                        .from(TAG)
                        .set(USER.fullname, TAG.label)
                        .where(TAG.id.eq(1L))
                        .toString())
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Nothing connects tag with user_account: every row of one would meet every row of the other."
                                + " Say in where(...) which belong together.");
    }
}
