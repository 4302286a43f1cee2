package dev.athanor.it.language;

import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.coalesce;
import static dev.athanor.query.Sql.nullif;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.temporal;
import static dev.athanor.query.Sql.value;

import dev.athanor.query.Select;

/** NULL is neither equal nor unequal to anything. Where a comparison is to take it for a value, it is compared by {@code isDistinctFrom}. */
final class Nulls {
    private Nulls() {}

    /** NULL. */
    static Select<?> missing() {
        return select(USER.id).where(USER.fullname.isNull());
    }

    /** Not NULL. */
    static Select<?> present() {
        return select(USER.id).where(USER.fullname.isNotNull());
    }

    /** Not equal, NULL being a value like others. */
    static Select<?> distinctFrom() {
        return select(USER.id).where(USER.fullname.isDistinctFrom(USER.name));
    }

    /** Not equal to a value, NULL included. */
    static Select<?> distinctFromValue() {
        return select(USER.id).where(USER.fullname.isDistinctFrom("Ann Lee"));
    }

    /** Not equal to a value that is null. */
    static Select<?> distinctFromNull() {
        return select(USER.id).where(USER.fullname.isDistinctFrom((String) null));
    }

    /** Equal, or both NULL. */
    static Select<?> notDistinctFrom() {
        return select(USER.id).where(USER.fullname.isNotDistinctFrom(USER.name));
    }

    /** Two truth values. */
    static Select<?> distinctConditions() {
        return select(EVENT.id).where(EVENT.sold.gt(3).isDistinctFrom(EVENT.cancelled));
    }

    /** A value in place of NULL. */
    static Select<?> coalesceValue() {
        return select(coalesce(USER.fullname, "nobody"));
    }

    /** A number in place of NULL, to compute with. */
    static Select<?> coalesceNumber() {
        return select(coalesce(EVENT.sold, 0).plus(1));
    }

    /** The first that is not NULL. */
    static Select<?> coalesceExpressions() {
        return select(coalesce(USER.fullname, USER.name));
    }

    /** The first number of several that is not NULL. */
    static Select<?> coalesceMany() {
        return select(coalesce(EVENT.sold, EVENT.seats, value(0)));
    }

    /** The first date that is not NULL; {@code temporal} makes the methods of dates and times of it. */
    static Select<?> coalesceDates() {
        return select(temporal(coalesce(USER.lastLogin, USER.createdAt)).year());
    }

    /** NULL in place of a number: a division by it gives NULL, no error. */
    static Select<?> nullifNumber() {
        return select(EVENT.seats.dividedBy(nullif(EVENT.sold, 0)));
    }

    /** NULL in place of a string. */
    static Select<?> nullifString() {
        return select(nullif(USER.fullname, ""));
    }

    /** NULL where two are equal. */
    static Select<?> nullifExpression() {
        return select(nullif(EVENT.seats, EVENT.sold));
    }

    /** NULL where two dates are equal. */
    static Select<?> nullifDate() {
        return select(nullif(EVENT.doors, EVENT.doors));
    }
}
