package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.column;
import static dev.athanor.query.Sql.number;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;

import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.query.Synchronization;
import dev.athanor.query.WriteStatement;
import java.util.List;

/** Changes of rows in the database; objects of the session follow, collections that are loaded stay as they are until they expire. An update without a condition is refused, until {@code everywhere} says that all rows are meant. */
final class Updates {
    private Updates() {}

    /** Values. */
    static WriteStatement values() {
        return update(USER).set(USER.fullname, "Ann").set(USER.deleted, false).where(USER.id.eq(1L));
    }

    /** NULL. */
    static WriteStatement toNull() {
        return update(USER).set(USER.fullname, (String) null).where(USER.name.eq("ann"));
    }

    /** What is computed of the row as it was. */
    static WriteStatement fromItself() {
        return update(POST).set(POST.views, POST.views.plus(1)).where(POST.id.eq(1L));
    }

    /** Each value is computed of the row as it was, whatever is set before it. */
    static WriteStatement swapped() {
        return update(EVENT)
                .set(EVENT.sold, EVENT.seats)
                .set(EVENT.seats, EVENT.seats.times(2))
                .where(EVENT.id.eq(1L));
    }

    /** A column by its name alone also is as it was. */
    static WriteStatement namedAsItWas() {
        return update(EVENT)
                .set(EVENT.seats, 5)
                .set(EVENT.sold, column("seats", Integer.class))
                .where(EVENT.id.eq(1L));
    }

    /** The key of an object. */
    static WriteStatement relationship(User ann) {
        return update(ADDRESS).set(ADDRESS.user, ann).where(ADDRESS.user.isNull());
    }

    /** Without a condition. */
    static WriteStatement withoutCondition() {
        return update(USER).set(USER.deleted, true);
    }

    /** All rows. */
    static WriteStatement everywhere() {
        return update(USER).set(USER.deleted, true).everywhere();
    }

    /** A condition as a value. */
    static WriteStatement condition() {
        return update(EVENT).set(EVENT.cancelled, EVENT.seats.lt(0)).everywhere();
    }

    /** Rows with a relationship. */
    static WriteStatement whereRelated() {
        return update(USER).set(USER.deleted, true).where(USER.addresses.any().not());
    }

    /** A value of a sub-query. */
    static WriteStatement fromQuery() {
        return update(POST)
                .set(POST.views, number(scalar(select(EVENT.seats.max()))))
                .where(POST.id.eq(1L));
    }

    /** Values of another source. */
    static WriteStatement fromOther() {
        return update(ADDRESS)
                .set(ADDRESS.emailAddress, USER.name.concat("@new.org"))
                .from(USER)
                .where(USER.id.eq(ADDRESS.userId), ADDRESS.id.eq(1L));
    }

    /** Values along a relationship. */
    static WriteStatement joinedRelationship() {
        return update(ADDRESS)
                .set(ADDRESS.emailAddress, USER.name.concat("@new.org"))
                .join(ADDRESS.user)
                .where(USER.name.eq("bob"));
    }

    /** Values of a source on a condition. */
    static WriteStatement joinedOn() {
        return update(POST)
                .set(POST.title, AUTHOR.name)
                .join(AUTHOR, AUTHOR.id.eq(POST.authorId))
                .where(POST.id.eq(1L));
    }

    /** A table under an alias. */
    static WriteStatement aliasedUpdate() {
        QUser u = USER.alias("u");
        return update(u).set(u.fullname, u.name.upper()).where(u.id.eq(1L));
    }

    /** Dates shifted. */
    static WriteStatement dates() {
        return update(EVENT)
                .set(EVENT.day, EVENT.day.plusMonths(1))
                .set(EVENT.begins, EVENT.begins.plusHours(2))
                .where(EVENT.id.eq(1L));
    }

    /** A CASE as a value. */
    static WriteStatement caseValue() {
        return update(EVENT)
                .set(EVENT.title, caseWhen(EVENT.cancelled, "Cancelled").otherwise(EVENT.title))
                .everywhere();
    }

    /** Rows by their keys, each with values of its own, in one batch. */
    static WriteStatement rowsByKeys() {
        return update(USER)
                .rows(List.of(1L, 2L), (id, row) -> row.set(USER.id, id).set(USER.fullname, "number " + id));
    }

    /** How objects of the session follow: in memory where that can be told, unless something else is said. */
    static WriteStatement synchronization() {
        return update(USER).set(USER.fullname, "x").where(USER.name.eq("ann")).synchronize(Synchronization.EVALUATE);
    }
}
