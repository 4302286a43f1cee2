package dev.athanor.query;

import static dev.athanor.query.Sql.select;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QItem.ITEM;
import static dev.athanor.query.sample.QNode.NODE;
import static dev.athanor.query.sample.QProfile.PROFILE;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import org.junit.jupiter.api.Test;

class JoinTest {
    private static final String ON = " ON user_account.id = address.user_id";

    @Test
    void relationship_joinsOnItsMapping() {
        String sql = "SELECT address.email_address FROM user_account JOIN address" + ON;
        assertSql(select(ADDRESS.emailAddress).from(USER).join(USER.addresses), sql);
        assertSql(select(ADDRESS.emailAddress).join(USER.addresses), sql);
        assertSql(
                select(ADDRESS.emailAddress).join(ADDRESS.user),
                "SELECT address.email_address FROM address JOIN user_account" + ON);
        assertSql(
                select(USER.id).leftJoin(USER.profile),
                "SELECT user_account.id FROM user_account LEFT JOIN profile ON user_account.id = profile.user_id");
    }

    @Test
    void entity_joinsOnItsForeignKey() {
        assertSql(
                select(ADDRESS.emailAddress).from(USER).join(ADDRESS),
                "SELECT address.email_address FROM user_account JOIN address" + ON);
        assertSql(
                select(USER.id).from(ADDRESS).leftJoin(USER),
                "SELECT user_account.id FROM address LEFT JOIN user_account" + ON);
    }

    @Test
    void entity_withoutOrWithSeveralForeignKeys_isRefused() {
        assertThatThrownBy(() -> select(USER.id).join(TAG).toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("No foreign key connects tag with [user_account].");
        assertThatThrownBy(() -> select(NODE.id).join(NODE.alias("other")).toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("More than one foreign key connects node AS other with [node]: ");
    }

    @Test
    void condition_isSpelledOut() {
        assertSql(
                select(ADDRESS.id).join(USER, USER.id.eq(ADDRESS.userId).and(USER.deleted)),
                "SELECT address.id FROM address JOIN user_account" + ON + " AND user_account.deleted");
    }

    @Test
    void aliases_joinTheSameTableTwice() {
        var home = ADDRESS.alias("home");
        var work = ADDRESS.alias("work");
        assertSql(
                select(USER.id)
                        .join(USER.addresses.to(home))
                        .where(home.emailAddress.eq("patrick@aol.com"))
                        .join(USER.addresses.to(work))
                        .where(work.emailAddress.eq("patrick@gmail.com")),
                "SELECT user_account.id FROM user_account JOIN address AS home ON user_account.id = home.user_id JOIN"
                        + " address AS work ON user_account.id = work.user_id WHERE home.email_address = ? AND"
                        + " work.email_address = ?",
                "patrick@aol.com",
                "patrick@gmail.com");
    }

    @Test
    void relationshipOfAnAlias_joinsFromIt() {
        var someone = USER.alias("someone");
        assertSql(
                select(someone.name).join(someone.addresses),
                "SELECT someone.name FROM user_account AS someone JOIN address ON someone.id = address.user_id");
    }

    @Test
    void and_widensOn() {
        assertSql(
                select(USER.fullname).join(USER.addresses.and(ADDRESS.emailAddress.eq("x"))),
                "SELECT user_account.fullname FROM user_account JOIN address" + ON + " AND address.email_address = ?",
                "x");
    }

    @Test
    void manyToMany_joinsItsLinkTable() {
        assertSql(
                select(TAG.label).join(ITEM.tags),
                "SELECT tag.label FROM item JOIN item_tag ON item.order_id = item_tag.order_id AND item.line ="
                        + " item_tag.line JOIN tag ON tag.id = item_tag.tag_id");
        assertSql(
                select(ITEM.line).join(TAG.items),
                "SELECT item.line FROM tag JOIN item_tag ON tag.id = item_tag.tag_id JOIN item ON item.order_id = "
                        + "item_tag.order_id AND item.line = item_tag.line");
    }

    @Test
    void manyToMany_leftJoinKeepsRowsWithoutTargets() {
        assertSql(
                select(ITEM.line).leftJoin(ITEM.tags.and(TAG.label.eq("x"))),
                "SELECT item.line FROM item LEFT JOIN (item_tag JOIN tag ON tag.id = item_tag.tag_id AND tag.label ="
                        + " ?) ON item.order_id = item_tag.order_id AND item.line = item_tag.line",
                "x");
    }

    @Test
    void ownTable_needsAnAlias() {
        var parent = NODE.alias("parent");
        assertSql(
                select(NODE.id).join(NODE.parent.to(parent)),
                "SELECT node.id FROM node JOIN node AS parent ON parent.id = node.parent_id");
        assertThatThrownBy(() -> select(NODE.id).join(NODE.parent).toString())
                .isInstanceOf(QueryException.class)
                .hasMessage("Node.parent joins node to itself. Give the target an alias: var other ="
                        + " NODE.alias(\"other\"), then .join(NODE.parent.to(other)).");
    }

    @Test
    void ownTable_linkTablesGetNamesOfTheirOwn() {
        var near = NODE.alias("near");
        var far = NODE.alias("far");
        assertSql(
                select(far.id).from(NODE).join(NODE.neighbours.to(near)).join(near.neighbours.to(far)),
                "SELECT far.id FROM node JOIN node_neighbour AS node_neighbour_1 ON node.id = node_neighbour_1.node_id"
                        + " JOIN node AS near ON near.id = node_neighbour_1.neighbour_id JOIN node_neighbour AS"
                        + " node_neighbour_2 ON near.id = node_neighbour_2.node_id JOIN node AS far ON far.id ="
                        + " node_neighbour_2.neighbour_id");
    }

    @Test
    void sameSourceTwice_isRefused() {
        assertThatThrownBy(() -> select(USER.id)
                        .join(USER.addresses)
                        .join(USER.addresses)
                        .toString())
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("address is in FROM twice. Give one of them an alias");
    }

    @Test
    void severalRootsWithJoins_areAllVisibleInOn() {
        assertSql(
                select(USER.id, PROFILE.id)
                        .join(ADDRESS, ADDRESS.userId.eq(USER.id))
                        .where(PROFILE.userId.eq(USER.id)),
                "SELECT user_account.id, profile.id FROM user_account CROSS JOIN profile JOIN address ON"
                        + " address.user_id = user_account.id WHERE profile.user_id = user_account.id");
    }

    @Test
    void leftJoinedEntity_mayBeNull() {
        assertThat(select(USER, ADDRESS).leftJoin(USER.addresses).spec().selections())
                .containsExactly(
                        new Selection.EntitySelection(USER, false), new Selection.EntitySelection(ADDRESS, true));
        assertThat(select(ITEM, TAG).leftJoin(ITEM.tags).spec().selections())
                .containsExactly(new Selection.EntitySelection(ITEM, false), new Selection.EntitySelection(TAG, true));
    }
}
