package dev.athanor.it.language;

import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.and;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.partitionBy;
import static dev.athanor.query.Sql.rowNumber;
import static dev.athanor.query.Sql.select;

import dev.athanor.it.shop.QUser;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.Select;

/** Queries as sources of rows for others. */
final class DerivedTables {
    private DerivedTables() {}

    /** A query of groups, joined. */
    static Select<?> grouped() {
        DerivedTable totals =
                select(ADDRESS.userId, count()).groupBy(ADDRESS.userId).asTable("totals");
        return select(USER.name, totals.get(count()))
                .join(totals, totals.get(ADDRESS.userId).eq(USER.id));
    }

    /** A column with a name of its own. */
    static Select<?> labelledColumn() {
        DerivedTable lengths = select(USER.name.length().as("n")).asTable("lengths");
        return select(lengths.get(USER.name.length())).from(lengths);
    }

    /** An entity that comes from a query. */
    static Select<?> ofEntity() {
        DerivedTable first = select(USER).orderBy(USER.id).limit(2).asTable("first_users");
        return select(first.as(USER));
    }

    /** Relationships of such an entity. */
    static Select<?> ofEntityJoined() {
        QUser first =
                select(USER).orderBy(USER.id).limit(2).asTable("first_users").as(USER);
        return select(first.name, ADDRESS.emailAddress).join(first.addresses);
    }

    /** The first of each group, by its number. */
    static Select<?> numbered() {
        NumericExpression<Long> number =
                rowNumber().over(partitionBy(POST.authorId).orderBy(POST.views.desc(), POST.id));
        DerivedTable ranked = select(POST.title, number).asTable("ranked");
        return select(ranked.get(POST.title)).where(ranked.get(number).eq(1L));
    }

    /** Columns keep their kinds: numbers, strings, dates, conditions. */
    static Select<?> columnKinds() {
        DerivedTable t =
                select(EVENT.seats, EVENT.title, EVENT.day, EVENT.cancelled).asTable("t");
        return select(
                        t.get(EVENT.seats).plus(1),
                        t.get(EVENT.title).lower(),
                        t.get(EVENT.day).year())
                .where(t.get(EVENT.cancelled).not());
    }

    /** A query that sees the sources before it. */
    static Select<?> lateral() {
        DerivedTable last = select(ADDRESS.emailAddress)
                .where(ADDRESS.userId.eq(USER.id))
                .orderBy(ADDRESS.id.desc())
                .limit(1)
                .asLateral("last_address");
        return select(USER.name, last.get(ADDRESS.emailAddress)).from(USER).crossJoin(last);
    }

    /** The same, and rows without one are kept. */
    static Select<?> lateralLeft() {
        DerivedTable last = select(ADDRESS.emailAddress)
                .where(ADDRESS.userId.eq(USER.id))
                .limit(1)
                .asLateral("last_address");
        return select(USER.name, last.get(ADDRESS.emailAddress)).from(USER).leftJoin(last, and());
    }

    /** The number of rows of a query. */
    static Select<?> countOfRows() {
        DerivedTable t = select(USER.name).where(USER.id.gt(1L)).distinct().asTable("t");
        return select(count()).from(t);
    }
}
