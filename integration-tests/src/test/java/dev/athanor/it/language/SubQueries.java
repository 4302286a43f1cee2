package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.all;
import static dev.athanor.query.Sql.any;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.number;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;

import dev.athanor.it.blog.QPost;
import dev.athanor.query.Select;

/** Queries inside of queries. They see the sources around them. */
final class SubQueries {
    private SubQueries() {}

    /** One of the values of a query. */
    static Select<?> inQuery() {
        return select(USER.name).where(USER.id.in(select(ADDRESS.userId)));
    }

    /** None of the values of a query. Where one of them is NULL no row is found, as SQL has it. */
    static Select<?> notInQuery() {
        return select(USER.name).where(USER.id.notIn(select(ADDRESS.userId).where(ADDRESS.userId.isNotNull())));
    }

    /** One of the first values of a query. */
    static Select<?> inLimited() {
        return select(USER.name)
                .where(USER.id.in(select(ADDRESS.userId).orderBy(ADDRESS.id).limit(2)));
    }

    /** There is a row. */
    static Select<?> existing() {
        return select(USER.name).where(exists(select(ADDRESS).where(ADDRESS.userId.eq(USER.id))));
    }

    /** There is no row. */
    static Select<?> notExisting() {
        return select(USER.name)
                .where(exists(select(ADDRESS).where(ADDRESS.userId.eq(USER.id))).not());
    }

    /** There is a group. */
    static Select<?> existingGroup() {
        return select(USER.name)
                .where(exists(select(ADDRESS.userId)
                        .where(ADDRESS.userId.eq(USER.id))
                        .groupBy(ADDRESS.userId)
                        .having(count().gt(1L))));
    }

    /** The only value of a query. */
    static Select<?> scalarSelected() {
        return select(USER.name, scalar(select(count()).from(ADDRESS).where(ADDRESS.userId.eq(USER.id))));
    }

    /** Compared with the only value of a query. */
    static Select<?> scalarCompared() {
        return select(EVENT.title)
                .where(EVENT.price.gt(scalar(select(EVENT.alias("e").price.max()))));
    }

    /** The only value of a query to compute with. */
    static Select<?> scalarComputed() {
        return select(number(scalar(select(POST.views.sum()))).plus(1));
    }

    /** Greater than one of the values of a query. */
    static Select<?> anyValue() {
        return select(EVENT.title).where(EVENT.seats.gt(any(select(EVENT.alias("e").sold))));
    }

    /** Not less than any value of a query. */
    static Select<?> allValues() {
        return select(EVENT.title).where(EVENT.seats.ge(all(select(EVENT.alias("e").seats))));
    }

    /** Equal to one of the values. */
    static Select<?> equalAny() {
        return select(USER.name).where(USER.id.eq(any(select(ADDRESS.userId))));
    }

    /** Equal to none of the values. */
    static Select<?> unequalAll() {
        return select(USER.name).where(USER.id.ne(all(select(ADDRESS.userId).where(ADDRESS.userId.isNotNull()))));
    }

    /** Less than one of the values. */
    static Select<?> lessAny() {
        return select(USER.name).where(USER.id.lt(any(select(ADDRESS.userId))));
    }

    /** Not greater than any of the values. */
    static Select<?> lessOrEqualAll() {
        return select(USER.name).where(USER.id.le(all(select(USER.alias("u").id))));
    }

    /** The same table inside and outside. */
    static Select<?> correlatedAlias() {
        QPost other = POST.alias("other");
        return select(POST.title).where(exists(select(other).where(other.views.gt(POST.views))));
    }
}
