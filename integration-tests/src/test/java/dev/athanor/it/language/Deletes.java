package dev.athanor.it.language;

import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.select;

import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.User;
import dev.athanor.query.WriteStatement;

/** Rows deleted in the database; nothing cascades but what the database does. A delete without a condition is refused, until {@code everywhere} says that all rows are meant. */
final class Deletes {
    private Deletes() {}

    /** Rows that meet a condition. */
    static WriteStatement where() {
        return deleteFrom(ADDRESS).where(ADDRESS.emailAddress.endsWith("@y.org"));
    }

    /** Without a condition. */
    static WriteStatement withoutCondition() {
        return deleteFrom(ADDRESS);
    }

    /** All rows. */
    static WriteStatement everywhere() {
        return deleteFrom(ADDRESS).everywhere();
    }

    /** The rows of an object. */
    static WriteStatement ofObject(User ann) {
        return deleteFrom(ADDRESS).where(ADDRESS.user.eq(ann));
    }

    /** Rows by a condition on a relationship. */
    static WriteStatement whereRelated() {
        return deleteFrom(ADDRESS).where(ADDRESS.user.has(USER.name.eq("bob")));
    }

    /** Rows by a query. */
    static WriteStatement inQuery() {
        return deleteFrom(ADDRESS).where(ADDRESS.userId.in(select(USER.id).where(USER.deleted.not())));
    }

    /** Rows by another source. */
    static WriteStatement usingOther() {
        return deleteFrom(ADDRESS).using(USER).where(USER.id.eq(ADDRESS.userId), USER.name.eq("bob"));
    }

    /** Rows along a relationship. */
    static WriteStatement joinedRelationship() {
        return deleteFrom(ADDRESS).join(ADDRESS.user).where(USER.name.eq("bob"));
    }

    /** Rows by a source on a condition. */
    static WriteStatement joinedOn() {
        return deleteFrom(ADDRESS).join(USER, USER.id.eq(ADDRESS.userId)).where(USER.name.eq("bob"));
    }

    /** Rows by the table itself. */
    static WriteStatement fromItself() {
        QAddress other = ADDRESS.alias("other");
        return deleteFrom(ADDRESS)
                .where(exists(select(other).where(other.userId.eq(ADDRESS.userId), other.id.lt(ADDRESS.id))));
    }

    /** A table under an alias. */
    static WriteStatement aliasedDelete() {
        QAddress a = ADDRESS.alias("a");
        return deleteFrom(a).where(a.id.eq(1L));
    }
}
