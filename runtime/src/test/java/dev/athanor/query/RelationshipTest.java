package dev.athanor.query;

import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.withParent;
import static dev.athanor.query.SqlAssert.assertSql;
import static dev.athanor.query.sample.QAddress.ADDRESS;
import static dev.athanor.query.sample.QItem.ITEM;
import static dev.athanor.query.sample.QNode.NODE;
import static dev.athanor.query.sample.QProfile.PROFILE;
import static dev.athanor.query.sample.QTag.TAG;
import static dev.athanor.query.sample.QUser.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import dev.athanor.query.sample.Address;
import dev.athanor.query.sample.Item;
import dev.athanor.query.sample.Node;
import dev.athanor.query.sample.Profile;
import dev.athanor.query.sample.Tag;
import dev.athanor.query.sample.User;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelationshipTest {
    private static final String EXISTS_ADDRESS =
            "EXISTS (SELECT 1 FROM address WHERE user_account.id = address.user_id";

    private static void assertOn(EntityTable<?, ?> table, Condition condition, String sql, @Nullable Object... values) {
        assertSql(
                select(Sql.count()).from(table).where(condition),
                "SELECT COUNT(*) FROM " + table + " WHERE " + sql,
                values);
    }

    @Test
    void any_isExists() {
        assertOn(USER, USER.addresses.any(), EXISTS_ADDRESS + ")");
        assertOn(
                USER,
                USER.addresses.any(ADDRESS.emailAddress.eq("x")),
                EXISTS_ADDRESS + " AND address.email_address = ?)",
                "x");
        assertOn(USER, USER.addresses.any().not(), "NOT " + EXISTS_ADDRESS + ")");
        assertOn(
                USER,
                USER.addresses.any(ADDRESS.id.eq(1L).or(ADDRESS.id.eq(2L))),
                EXISTS_ADDRESS + " AND (address.id = ? OR address.id = ?))",
                1L,
                2L);
        assertOn(
                USER,
                USER.addresses.and(ADDRESS.id.gt(1L)).any(ADDRESS.id.lt(5L)),
                EXISTS_ADDRESS + " AND address.id > ? AND address.id < ?)",
                1L,
                5L);
    }

    @Test
    void any_withAConditionThatWasAdded_asksBothOfTheSameTable() {
        assertOn(
                USER,
                USER.addresses.and(ADDRESS.id.gt(1L)).any(address -> address.id.lt(5L)),
                EXISTS_ADDRESS + " AND address.id > ? AND address.id < ?)",
                1L,
                5L);
    }

    @Test
    void any_ofOwnTable_namesTheInnerOne() {
        String exists = "EXISTS (SELECT 1 FROM node AS node_1 WHERE node.id = node_1.parent_id";
        assertOn(NODE, NODE.children.any(), exists + ")");
        assertOn(NODE, NODE.children.any(child -> child.name.eq("x")), exists + " AND node_1.name = ?)", "x");
        assertOn(
                NODE,
                NODE.children.any(child -> child.children.any(grandchild -> grandchild.name.eq("x"))),
                exists
                        + " AND EXISTS (SELECT 1 FROM node AS node_2 WHERE node_1.id = node_2.parent_id AND"
                        + " node_2.name = ?))",
                "x");
        assertThatThrownBy(() -> NODE.children.any(NODE.name.eq("x")))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Node.children refers to its own table, where any(condition) cannot tell the two apart. Write "
                                + "NODE.children.any(other -> ...), with other for the target.");
        assertOn(
                USER,
                USER.addresses.any(address -> address.id.eq(USER.id)),
                "EXISTS (SELECT 1 FROM address AS address_1 WHERE user_account.id = address_1.user_id AND address_1.id"
                        + " = user_account.id)");
        var child = NODE.alias("child");
        assertOn(
                NODE,
                NODE.children.to(child).any(child.name.eq("x")),
                "EXISTS (SELECT 1 FROM node AS child WHERE node.id = child.parent_id AND child.name = ?)",
                "x");
    }

    @Test
    void any_ofManyToMany_goesByTheLinkTable() {
        String link = "EXISTS (SELECT 1 FROM item_tag";
        String on = "item.order_id = item_tag.order_id AND item.line = item_tag.line";
        assertOn(ITEM, ITEM.tags.any(), link + " WHERE " + on + ")");
        assertOn(
                ITEM,
                ITEM.tags.any(TAG.label.eq("x")),
                link + " JOIN tag ON tag.id = item_tag.tag_id WHERE " + on + " AND tag.label = ?)",
                "x");
    }

    @Test
    void has_isExistsFromTheChild() {
        String exists = "EXISTS (SELECT 1 FROM user_account WHERE user_account.id = address.user_id";
        assertOn(ADDRESS, ADDRESS.user.has(), exists + ")");
        assertOn(
                ADDRESS,
                ADDRESS.user.has(USER.deleted.not().or(USER.age.gt(3))),
                exists + " AND (NOT user_account.deleted OR user_account.age > ?))",
                3);
        assertOn(
                NODE,
                NODE.parent.has(parent -> parent.name.eq("x")),
                "EXISTS (SELECT 1 FROM node AS node_1 WHERE node_1.id = node.parent_id AND node_1.name = ?)",
                "x");
    }

    @Test
    void toOne_comparesKeysWithoutJoin() {
        User user = User.of(7L, "roach");
        assertOn(ADDRESS, ADDRESS.user.eq(user), "address.user_id = ?", 7L);
        assertOn(ADDRESS, ADDRESS.user.ne(user), "address.user_id <> ? OR address.user_id IS NULL", 7L);
        assertOn(ADDRESS, ADDRESS.user.eq(user).not(), "address.user_id <> ?", 7L);
        assertOn(ADDRESS, ADDRESS.user.isNull(), "address.user_id IS NULL");
        assertOn(ADDRESS, ADDRESS.user.isNotNull(), "address.user_id IS NOT NULL");
        assertOn(ADDRESS, ADDRESS.user.eqNullable(null), "address.user_id IS NULL");
        assertOn(
                ADDRESS,
                ADDRESS.user.ne(user).and(ADDRESS.id.gt(1L)),
                "(address.user_id <> ? OR address.user_id IS NULL) AND address.id > ?",
                7L,
                1L);
    }

    @Test
    void toOne_compositeKey_notEqualIsTheTrueNegation() {
        Item item = Item.of(7L, 2);
        assertOn(ITEM, ITEM.other.eq(item), "item.other_order_id = ? AND item.other_line = ?", 7L, 2);
        assertOn(
                ITEM,
                ITEM.other.ne(item),
                "item.other_order_id <> ? OR item.other_line <> ? OR item.other_order_id IS NULL OR item.other_line IS"
                        + " NULL",
                7L,
                2);
        assertOn(ITEM, ITEM.other.isNull(), "item.other_order_id IS NULL OR item.other_line IS NULL");
    }

    @Test
    void toOne_ofTheInverseSide_comparesTheOwnersKey() {
        Profile profile = Profile.of(1L, 7L);
        assertOn(USER, USER.profile.eq(profile), "user_account.id = ?", 7L);
        assertOn(
                USER,
                USER.profile.isNull(),
                "NOT EXISTS (SELECT 1 FROM profile WHERE user_account.id = profile.user_id)");
        assertOn(PROFILE, PROFILE.user.eq(User.of(7L, "x")), "profile.user_id = ?", 7L);
    }

    @Test
    void contains_bindsTheOwnersKey() {
        assertOn(USER, USER.addresses.contains(Address.of(1L, 7L)), "user_account.id = ?", 7L);
        assertOn(USER, USER.addresses.contains(Address.of(1L, 7L).user(User.of(8L, "new"))), "user_account.id = ?", 8L);
        assertOn(
                ITEM,
                ITEM.tags.contains(Tag.of(5L)),
                "EXISTS (SELECT 1 FROM item_tag WHERE item.order_id = item_tag.order_id AND item.line = item_tag.line"
                        + " AND item_tag.tag_id = ?)",
                5L);
        assertOn(
                NODE,
                NODE.neighbours.contains(Node.of(5L)),
                "EXISTS (SELECT 1 FROM node_neighbour WHERE node.id = node_neighbour.node_id AND"
                        + " node_neighbour.neighbour_id = ?)",
                5L);
    }

    @Test
    void withParent_bindsTheParentsKey() {
        assertOn(ADDRESS, withParent(User.of(7L, "x"), USER.addresses), "address.user_id = ?", 7L);
        assertOn(USER, withParent(Address.of(1L, 7L), ADDRESS.user), "user_account.id = ?", 7L);
        assertOn(
                TAG,
                withParent(Item.of(7L, 2), ITEM.tags),
                "EXISTS (SELECT 1 FROM item_tag WHERE tag.id = item_tag.tag_id AND item_tag.order_id = ? AND"
                        + " item_tag.line = ?)",
                7L,
                2);
    }

    @Test
    void object_isKeptAndItsKeyReadWhenExecuted() {
        User user = User.of(null, "roach");
        Select<Address> select = select(ADDRESS).where(ADDRESS.user.eq(user));
        assertThat(select.toString()).endsWith(" WHERE address.user_id = ?");
        assertThat(select.spec().use().tables()).isEqualTo(Set.of("address", "user_account"));
        assertThatThrownBy(() -> SqlAssert.values(select.spec().rendered(Dialects.SQLITE)))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("User(name=roach) has no key, so nothing can be compared with it.");
        user.put(0, 9L);
        assertThat(SqlAssert.values(select.spec().rendered(Dialects.SQLITE))).containsExactly(9L);
    }

    @Test
    void null_isRefused() {
        User nobody = nobody();
        assertThatThrownBy(() -> ADDRESS.user.eq(nobody))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("Address.user: eq(null) is never true in SQL.");
    }

    @SuppressWarnings("NullAway") // the point of the test
    private static User nobody() {
        @Nullable User nobody = null;
        return nobody;
    }
}
