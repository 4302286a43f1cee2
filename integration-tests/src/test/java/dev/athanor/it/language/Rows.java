package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.tuple;
import static dev.athanor.query.Sql.value;

import dev.athanor.query.Select;
import java.util.List;

/** Values side by side, compared as one. */
final class Rows {
    private Rows() {}

    /** All parts equal. */
    static Select<?> rowEqual() {
        return select(USER.id).where(tuple(USER.name, USER.deleted).eq(tuple(value("ann"), value(false))));
    }

    /** One of the parts not equal. */
    static Select<?> rowUnequal() {
        return select(USER.id).where(tuple(USER.name, USER.id).ne(tuple(value("ann"), value(1L))));
    }

    /** Less in the first part that differs. */
    static Select<?> rowLess() {
        return select(USER.id).where(tuple(USER.name, USER.id).lt(tuple(value("bob"), value(2L))));
    }

    /** Less or equal. */
    static Select<?> rowLessOrEqual() {
        return select(USER.id).where(tuple(USER.name, USER.id).le(tuple(value("bob"), value(2L))));
    }

    /** Greater in the first part that differs. */
    static Select<?> rowGreater() {
        return select(USER.id).where(tuple(USER.name, USER.id).gt(tuple(value("ann"), value(1L))));
    }

    /** Greater or equal. */
    static Select<?> rowGreaterOrEqual() {
        return select(USER.id).where(tuple(USER.name, USER.id).ge(tuple(value("ann"), value(1L))));
    }

    /** One of some rows of values. */
    static Select<?> rowIn() {
        return select(USER.id).where(tuple(USER.name, USER.id).in(List.of(List.of("ann", 1L), List.of("bob", 2L))));
    }

    /** One of no rows. */
    static Select<?> rowInNothing() {
        return select(USER.id).where(tuple(USER.name, USER.id).in(List.of()));
    }

    /** A row of a query. */
    static Select<?> rowInQuery() {
        return select(USER.id).where(tuple(USER.id, USER.name).in(select(ADDRESS.userId, ADDRESS.emailAddress)));
    }

    /** No row of a query. */
    static Select<?> rowNotInQuery() {
        return select(USER.id)
                .where(tuple(USER.id, USER.name)
                        .in(select(AUTHOR.id, AUTHOR.name))
                        .not());
    }

    /** Rows of different sizes are refused. */
    static Select<?> otherSize() {
        return select(USER.id).where(tuple(USER.id, USER.name).eq(tuple(value(1L), value("ann"), value("lee"))));
    }
}
