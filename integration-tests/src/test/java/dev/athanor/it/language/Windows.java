package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.cumeDist;
import static dev.athanor.query.Sql.currentRow;
import static dev.athanor.query.Sql.denseRank;
import static dev.athanor.query.Sql.firstValue;
import static dev.athanor.query.Sql.following;
import static dev.athanor.query.Sql.lag;
import static dev.athanor.query.Sql.lastValue;
import static dev.athanor.query.Sql.lead;
import static dev.athanor.query.Sql.nthValue;
import static dev.athanor.query.Sql.ntile;
import static dev.athanor.query.Sql.orderedBy;
import static dev.athanor.query.Sql.partitionBy;
import static dev.athanor.query.Sql.percentRank;
import static dev.athanor.query.Sql.preceding;
import static dev.athanor.query.Sql.rank;
import static dev.athanor.query.Sql.rowNumber;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.unboundedFollowing;
import static dev.athanor.query.Sql.unboundedPreceding;
import static dev.athanor.query.Sql.window;

import dev.athanor.query.Select;
import dev.athanor.query.Window;

/** Functions that look at other rows beside the one at hand. */
final class Windows {
    private Windows() {}

    /** The number of the row. */
    static Select<?> rowNumbers() {
        return select(USER.name, rowNumber().over(orderedBy(USER.name)));
    }

    /** The number of the row in its group. */
    static Select<?> partitioned() {
        return select(POST.title, rowNumber().over(partitionBy(POST.authorId).orderBy(POST.views.desc(), POST.id)));
    }

    /** Ranks with gaps and without. */
    static Select<?> ranks() {
        return select(
                POST.title, rank().over(orderedBy(POST.views)), denseRank().over(orderedBy(POST.views)));
    }

    /** Ranks from 0 to 1. */
    static Select<?> shares() {
        return select(
                POST.title,
                percentRank().over(orderedBy(POST.views)),
                cumeDist().over(orderedBy(POST.views)));
    }

    /** Parts of the same size. */
    static Select<?> tiles() {
        return select(USER.name, ntile(2).over(orderedBy(USER.id)));
    }

    /** The value of the row before; NULL where there is none. */
    static Select<?> before() {
        return select(USER.name, lag(USER.name, 1).over(orderedBy(USER.id)));
    }

    /** The value of a later row. */
    static Select<?> after() {
        return select(EVENT.title, lead(EVENT.seats, 2).over(orderedBy(EVENT.day)));
    }

    /** The date of the row after. */
    static Select<?> daysAfter() {
        return select(EVENT.title, lead(EVENT.day, 1).over(orderedBy(EVENT.day)));
    }

    /** The first and the last value of the frame. */
    static Select<?> firstAndLast() {
        Window all = orderedBy(EVENT.day).rows(unboundedPreceding(), unboundedFollowing());
        return select(
                firstValue(EVENT.title).over(all),
                lastValue(EVENT.seats).over(all),
                lastValue(EVENT.day).over(all));
    }

    /** The value of a row by its number. */
    static Select<?> nth() {
        return select(EVENT.title, nthValue(EVENT.title, 2).over(orderedBy(EVENT.day)));
    }

    /** A sum up to the row at hand. */
    static Select<?> runningSum() {
        return select(
                EVENT.title, EVENT.seats.sum().over(orderedBy(EVENT.id).rows(unboundedPreceding(), currentRow())));
    }

    /** An average of the rows around. */
    static Select<?> movingAverage() {
        return select(EVENT.title, EVENT.seats.avg().over(orderedBy(EVENT.id).rows(preceding(1), following(1))));
    }

    /** Rows whose value is near. */
    static Select<?> rangeFrame() {
        return select(EVENT.title, count().over(orderedBy(EVENT.seats).range(preceding(3), currentRow())));
    }

    /** Groups of equal rows. */
    static Select<?> groupsFrame() {
        return select(POST.title, POST.views.sum().over(orderedBy(POST.views).groups(preceding(1), currentRow())));
    }

    /** The other rows only. */
    static Select<?> withoutItself() {
        return select(
                EVENT.title,
                EVENT.seats
                        .sum()
                        .over(orderedBy(EVENT.id)
                                .rows(unboundedPreceding(), unboundedFollowing())
                                .excludeCurrentRow()));
    }

    /** Without the rows that are equal to it. */
    static Select<?> withoutGroup() {
        return select(
                POST.title,
                count().over(orderedBy(POST.views)
                        .rows(unboundedPreceding(), unboundedFollowing())
                        .excludeGroup()));
    }

    /** Without those that are equal to it, but with itself. */
    static Select<?> withoutTies() {
        return select(
                POST.title,
                count().over(orderedBy(POST.views)
                        .rows(unboundedPreceding(), unboundedFollowing())
                        .excludeTies()));
    }

    /** An aggregate over all rows. */
    static Select<?> overAll() {
        return select(EVENT.title, EVENT.seats.max().over(), count().over(window()));
    }

    /** An aggregate over a group. */
    static Select<?> overPartition() {
        return select(EVENT.title, EVENT.seats.sum().over(partitionBy(EVENT.cancelled)));
    }

    /** An aggregate of some rows over a window. */
    static Select<?> filteredOver() {
        return select(EVENT.title, count().filter(EVENT.cancelled).over(orderedBy(EVENT.id)));
    }

    /** The least string over a window. */
    static Select<?> stringOver() {
        return select(
                EVENT.title,
                EVENT.title.min().over(partitionBy(EVENT.cancelled)),
                EVENT.day.max().over(partitionBy(EVENT.cancelled)));
    }

    /** What is computed of a window. */
    static Select<?> shareOfSum() {
        return select(
                EVENT.title,
                EVENT.seats
                        .cast(Double.class)
                        .dividedBy(EVENT.seats.cast(Double.class).sum().over()));
    }

    /** A window written once. */
    static Select<?> namedWindow() {
        Window w = partitionBy(EVENT.cancelled).orderBy(EVENT.day).named("w");
        return select(EVENT.title, rank().over(w), EVENT.seats.sum().over(w));
    }

    /** A window over groups. */
    static Select<?> overGroups() {
        return select(POST.views, count(), rank().over(orderedBy(count().desc())))
                .groupBy(POST.views);
    }

    /** Where NULLs come in the order of a window. */
    static Select<?> nullsInWindow() {
        return select(EVENT.title, rowNumber().over(orderedBy(EVENT.sold.asc().nullsLast(), EVENT.id)));
    }

    /** An order by a window. */
    static Select<?> orderedByWindow() {
        return select(EVENT.title).orderBy(rank().over(orderedBy(EVENT.seats)).desc(), EVENT.id);
    }
}
