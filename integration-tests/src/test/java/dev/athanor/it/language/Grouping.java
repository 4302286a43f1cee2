package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.coalesce;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.cube;
import static dev.athanor.query.Sql.groupingSets;
import static dev.athanor.query.Sql.rollup;
import static dev.athanor.query.Sql.select;

import dev.athanor.query.ComparableExpression;
import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.util.List;

/** Groups of rows. {@code having} is a condition on groups. */
final class Grouping {
    private Grouping() {}

    /** By a column. */
    static Select<?> byColumn() {
        return select(EVENT.cancelled, count()).groupBy(EVENT.cancelled);
    }

    /** By two columns. */
    static Select<?> byTwoColumns() {
        return select(USER.deleted, USER.name, count()).groupBy(USER.deleted, USER.name);
    }

    /** Aggregates of the targets of each object. */
    static Select<?> byEntity() {
        return select(USER.name, ADDRESS.id.count()).leftJoin(USER.addresses).groupBy(USER.id, USER.name);
    }

    /** By what is computed. */
    static Select<?> byComputed() {
        return select(USER.name.length(), count()).groupBy(USER.name.length());
    }

    /** By what is computed with values. */
    static Select<?> byFirstLetter() {
        return select(USER.name.substring(1, 1), count())
                .groupBy(USER.name.substring(1, 1))
                .orderBy(USER.name.substring(1, 1));
    }

    /** By a CASE. */
    static Select<?> byCase() {
        ComparableExpression<String> size = caseWhen(EVENT.seats.gt(8), "large").otherwise("small");
        return select(size, count()).groupBy(size).orderBy(size);
    }

    /** By a value in place of NULL. */
    static Select<?> byCoalesced() {
        return select(coalesce(USER.fullname, "none"), count()).groupBy(coalesce(USER.fullname, "none"));
    }

    /** Groups of more than one row. */
    static Select<?> havingCount() {
        return select(POST.views, count()).groupBy(POST.views).having(count().gt(1L));
    }

    /** Groups by their sum. */
    static Select<?> havingSum() {
        return select(EVENT.cancelled)
                .groupBy(EVENT.cancelled)
                .having(EVENT.seats.sum().gt(5), count().lt(10L));
    }

    /** Groups by a sum of decimals. */
    static Select<?> havingDecimal() {
        return select(EVENT.cancelled)
                .groupBy(EVENT.cancelled)
                .having(EVENT.price.sum().gt(new BigDecimal("5.00")));
    }

    /** The largest groups first. */
    static Select<?> orderedByCount() {
        return select(POST.views, count()).groupBy(POST.views).orderBy(count().desc(), POST.views);
    }

    /** Also the groups of all, from the last term to the first. */
    static Select<?> rolledUp() {
        return select(EVENT.cancelled, EVENT.title, EVENT.seats.sum()).groupBy(rollup(EVENT.cancelled, EVENT.title));
    }

    /** A term beside them. */
    static Select<?> rollupBeside() {
        return select(EVENT.cancelled, EVENT.title, count()).groupBy(EVENT.cancelled, rollup(EVENT.title));
    }

    /** In an order. */
    static Select<?> rollupOrdered() {
        return select(EVENT.cancelled, count())
                .groupBy(rollup(EVENT.cancelled))
                .orderBy(EVENT.cancelled.asc().nullsLast());
    }

    /** The groups of each selection of the terms. */
    static Select<?> eachSelection() {
        return select(EVENT.cancelled, EVENT.title, count()).groupBy(cube(EVENT.cancelled, EVENT.title));
    }

    /** The groups of each list; an empty one is all rows. */
    static Select<?> eachList() {
        return select(EVENT.cancelled, EVENT.title, count())
                .groupBy(groupingSets(
                        List.of(List.of(EVENT.cancelled), List.of(EVENT.cancelled, EVENT.title), List.of())));
    }
}
