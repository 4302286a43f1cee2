package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.cast;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;

import dev.athanor.query.Select;

/** One value of many rows. NULLs are left out; of no rows the count is 0 and anything else NULL. */
final class Aggregates {
    private Aggregates() {}

    /** The number of rows. */
    static Select<?> rows() {
        return select(count()).from(USER);
    }

    /** The number of values that are not NULL. */
    static Select<?> presentValues() {
        return select(count(USER.fullname));
    }

    /** The same as a method. */
    static Select<?> presentValuesMethod() {
        return select(USER.fullname.count());
    }

    /** The number of different values. */
    static Select<?> differentValues() {
        return select(USER.fullname.countDistinct());
    }

    /** A sum; of integers it is read as what the column is, and one that does not fit is an error. */
    static Select<?> sum() {
        return select(EVENT.sold.sum());
    }

    /** A sum of integers as a long. */
    static Select<?> sumAsLong() {
        return select(EVENT.sold.sumAsLong());
    }

    /** A sum of decimals. */
    static Select<?> sumDecimal() {
        return select(EVENT.price.sum());
    }

    /** An average, with digits after the point also of integers. */
    static Select<?> avg() {
        return select(EVENT.sold.avg());
    }

    /** An average of decimals. */
    static Select<?> avgDecimal() {
        return select(EVENT.price.avg());
    }

    /** The average as a decimal: of money. */
    static Select<?> avgAsDecimal() {
        return select(EVENT.price.avgAsDecimal());
    }

    /** The least value. */
    static Select<?> min() {
        return select(EVENT.seats.min());
    }

    /** The greatest value. */
    static Select<?> max() {
        return select(EVENT.seats.max());
    }

    /** The first string. */
    static Select<?> minString() {
        return select(USER.name.min(), USER.name.max());
    }

    /** The first and the last date. */
    static Select<?> minDate() {
        return select(EVENT.day.min(), EVENT.day.max().year());
    }

    /** The greatest of anything that has an order. */
    static Select<?> maxOfOther() {
        return select(caseWhen(EVENT.cancelled, "a").otherwise("b").max());
    }

    /** The least of anything that has an order, of some rows. */
    static Select<?> minOfOther() {
        return select(cast(EVENT.seats, Integer.class).min());
    }

    /** A sum of different values. */
    static Select<?> sumDistinct() {
        return select(POST.views.sumDistinct());
    }

    /** An average of different values. */
    static Select<?> avgDistinct() {
        return select(POST.views.avgDistinct());
    }

    /** The standard deviation of a sample. */
    static Select<?> stddev() {
        return select(EVENT.seats.stddev());
    }

    /** The variance of a sample. */
    static Select<?> variance() {
        return select(EVENT.seats.variance());
    }

    /** The number of some rows. */
    static Select<?> countFiltered() {
        return select(count().filter(EVENT.cancelled.not()), count());
    }

    /** A sum over some rows. */
    static Select<?> sumFiltered() {
        return select(EVENT.seats.sum().filter(EVENT.sold.isNotNull()));
    }

    /** The number of different values in some rows. */
    static Select<?> distinctFiltered() {
        return select(POST.views.countDistinct().filter(POST.views.gt(5)));
    }

    /** An average over some rows. */
    static Select<?> avgFiltered() {
        return select(EVENT.seats.avg().filter(EVENT.cancelled.not()));
    }

    /** Filters of several calls hold together. */
    static Select<?> filteredTwice() {
        return select(count().filter(EVENT.seats.gt(1)).filter(EVENT.cancelled.not()))
                .from(EVENT);
    }

    /** Strings one after the other, in any order. */
    static Select<?> joinStrings() {
        return select(USER.name.join(", "));
    }

    /** Strings in an order. */
    static Select<?> joinOrdered() {
        return select(USER.name.join(", ", USER.name.desc()));
    }

    /** Strings of some rows. */
    static Select<?> joinFiltered() {
        return select(USER.name.join("; ", USER.id.asc()).filter(USER.fullname.isNotNull()));
    }

    /** A separator is a constant. */
    static Select<?> joinQuote() {
        return select(USER.name.join("'"));
    }

    /** What is computed of aggregates. */
    static Select<?> sumComputed() {
        return select(EVENT.seats.sum().minus(EVENT.sold.sum()));
    }

    /** Aggregates of what is computed. */
    static Select<?> aggregateOfComputed() {
        return select(EVENT.price.times(EVENT.price).sum());
    }
}
