package dev.athanor.it.language;

import static dev.athanor.it.blog.QSample.SAMPLE;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QOrder.ORDER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;

import dev.athanor.it.shop.Order;
import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Conditions on a value. A Java null is never compared by accident: {@code eq(null)} is refused, {@code eqNullable} and {@code isNull} say what is meant. Strings compare by their characters on every database, so upper and lower case differ; in which order strings come beyond ASCII is the database's. */
final class Comparisons {
    private Comparisons() {}

    /** Equal to a value. */
    static Select<?> equal() {
        return select(USER).where(USER.name.eq("ann"));
    }

    /** Equal to another column. */
    static Select<?> equalExpression() {
        return select(USER.id).where(USER.name.eq(USER.fullname));
    }

    /** Equal to a value that may be null: a value. */
    static Select<?> eqNullable() {
        return select(USER.id).where(USER.fullname.eqNullable("Ann Lee"));
    }

    /** Equal to a value that may be null: null. */
    static Select<?> eqNullableNull() {
        return select(USER.id).where(USER.fullname.eqNullable(null));
    }

    /** Not equal to a value. Rows in which the column is NULL are left out. */
    static Select<?> unequal() {
        return select(USER.id).where(USER.fullname.ne("Ann Lee"));
    }

    /** Not equal to another column. */
    static Select<?> unequalExpression() {
        return select(USER.id).where(USER.name.ne(USER.fullname));
    }

    /** Less than a value. */
    static Select<?> less() {
        return select(EVENT.title).where(EVENT.seats.lt(10));
    }

    /** Less than another column. */
    static Select<?> lessExpression() {
        return select(EVENT.title).where(EVENT.sold.lt(EVENT.seats));
    }

    /** Less than or equal to a value. */
    static Select<?> lessOrEqual() {
        return select(EVENT.title).where(EVENT.price.le(new BigDecimal("9.99")));
    }

    /** Less than or equal to what is computed. */
    static Select<?> lessOrEqualExpression() {
        return select(EVENT.title).where(EVENT.sold.le(EVENT.seats.minus(1)));
    }

    /** Greater than a value. */
    static Select<?> greater() {
        return select(EVENT.title).where(EVENT.day.gt(LocalDate.of(2026, 1, 1)));
    }

    /** Greater than another column. */
    static Select<?> greaterExpression() {
        return select(EVENT.title).where(EVENT.seats.gt(EVENT.sold));
    }

    /** Greater than or equal to a value. */
    static Select<?> greaterOrEqual() {
        return select(EVENT.title).where(EVENT.rating.ge(2.5));
    }

    /** Greater than or equal to what is computed. */
    static Select<?> greaterOrEqualExpression() {
        return select(EVENT.title).where(EVENT.seats.ge(EVENT.sold.plus(2)));
    }

    /** Between two values, both included. */
    static Select<?> betweenValues() {
        return select(EVENT.title).where(EVENT.seats.between(1, 10));
    }

    /** Between two expressions, both included. */
    static Select<?> betweenExpressions() {
        return select(EVENT.title).where(value(5).between(EVENT.sold, EVENT.seats));
    }

    /** Not between two values. */
    static Select<?> notBetween() {
        return select(EVENT.title).where(EVENT.seats.between(1, 10).not());
    }

    /** One of some values. */
    static Select<?> inValues() {
        return select(USER.id).where(USER.name.in("ann", "bob"));
    }

    /** One of the values of a collection. */
    static Select<?> inCollection() {
        return select(USER.id).where(USER.id.in(List.of(1L, 2L, 3L)));
    }

    /** One of no values: false. */
    static Select<?> inNothing() {
        return select(USER.id).where(USER.id.in(List.of()));
    }

    /** None of some values. */
    static Select<?> notIn() {
        return select(USER.id).where(USER.name.notIn("ann", "bob"));
    }

    /** None of no values: true. */
    static Select<?> notInNothing() {
        return select(USER.id).where(USER.id.notIn(List.of()));
    }

    /** A UUID. */
    static Select<?> uuidEqual() {
        return select(SAMPLE.number).where(SAMPLE.id.eq(new UUID(1, 2)));
    }

    /** An enum is compared as what it is stored as. */
    static Select<?> enumEqual() {
        return select(ORDER.id).where(ORDER.status.eq(Order.Status.NEW));
    }

    /** Bytes. */
    static Select<?> bytesEqual() {
        return select(SAMPLE.number).where(SAMPLE.data.eq(new byte[] {1, 2}));
    }

    /** A boolean column is a condition. */
    static Select<?> truth() {
        return select(EVENT.title).where(EVENT.cancelled);
    }

    /** A condition compared with a truth value. */
    static Select<?> truthEqual() {
        return select(EVENT.title).where(EVENT.seats.gt(5).eq(EVENT.cancelled));
    }

    /** A condition as a value of the result. */
    static Select<?> selected() {
        return select(EVENT.title, EVENT.seats.gt(5));
    }
}
