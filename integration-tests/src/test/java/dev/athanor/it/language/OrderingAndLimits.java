package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;

import dev.athanor.query.Select;
import dev.athanor.query.Sortable;
import dev.athanor.query.Sql;

/** Order and number of rows. Where NULLs come in an order is the database's own, until it is said: PostgreSQL takes NULL for the greatest value, the others for the least. */
final class OrderingAndLimits {
    private OrderingAndLimits() {}

    /** Least first. */
    static Select<?> ascending() {
        return select(USER.name).orderBy(USER.name);
    }

    /** What a user asks for, by the names of columns that are allowed; it never becomes SQL. */
    static Select<?> sortable() {
        Sortable columns = Sql.sortable(EVENT.day, EVENT.title);
        return select(EVENT.title).orderBy(columns.by("-day,title"));
    }

    /** Another name is refused. */
    static Select<?> notSortable() {
        return select(EVENT.title).orderBy(Sql.sortable(EVENT.day, EVENT.title).by("price; drop table event"));
    }

    /** The same, said. */
    static Select<?> ascendingSaid() {
        return select(USER.name).orderBy(USER.name.asc());
    }

    /** Greatest first. */
    static Select<?> descending() {
        return select(USER.name).orderBy(USER.name.desc());
    }

    /** Several terms. */
    static Select<?> severalTerms() {
        return select(USER.name).orderBy(USER.deleted, USER.name.desc(), USER.id);
    }

    /** NULLs before all values. */
    static Select<?> nullsFirst() {
        return select(USER.name).orderBy(USER.fullname.asc().nullsFirst());
    }

    /** NULLs after all values. */
    static Select<?> nullsLast() {
        return select(USER.name).orderBy(USER.fullname.asc().nullsLast());
    }

    /** NULLs first, greatest first. */
    static Select<?> nullsFirstDescending() {
        return select(USER.name).orderBy(USER.fullname.desc().nullsFirst());
    }

    /** NULLs last, greatest first. */
    static Select<?> nullsLastDescending() {
        return select(USER.name).orderBy(USER.fullname.desc().nullsLast());
    }

    /** An order by what is computed. */
    static Select<?> computedOrder() {
        return select(USER.name).orderBy(USER.name.length().desc(), USER.name.lower());
    }

    /** An order by a condition: false first. */
    static Select<?> conditionOrder() {
        return select(EVENT.title).orderBy(EVENT.cancelled, EVENT.title);
    }

    /** At most a number of rows. */
    static Select<?> limited() {
        return select(USER.name).orderBy(USER.id).limit(10);
    }

    /** A number of rows after others. */
    static Select<?> limitedFrom() {
        return select(USER.name).orderBy(USER.id).limit(10).offset(20);
    }

    /** All rows after others. */
    static Select<?> offsetOnly() {
        return select(USER.name).orderBy(USER.id).offset(1);
    }

    /** A number of rows and those that are equal to the last. */
    static Select<?> withTies() {
        return select(POST.title).orderBy(POST.views.desc()).limitWithTies(1);
    }

    /** The same after others. */
    static Select<?> withTiesFrom() {
        return select(POST.title).orderBy(POST.views.desc()).limitWithTies(1).offset(1);
    }
}
