package dev.athanor.it.language;

import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;

import dev.athanor.it.report.QUserSummary;
import dev.athanor.it.shop.QUser;
import dev.athanor.query.Select;
import java.util.List;
import java.util.Map;

/** What a query returns: entities, values, rows of values, records. Without {@code from} the sources are those of what is selected. */
final class Selecting {
    private Selecting() {}

    /** An entity. */
    static Select<?> entity() {
        return select(EVENT);
    }

    /** One value. */
    static Select<?> oneValue() {
        return select(USER.name);
    }

    /** Two values, a {@code Row2}. */
    static Select<?> twoValues() {
        return select(USER.id, USER.name);
    }

    /** An entity and a value. */
    static Select<?> entityAndValue() {
        return select(USER, USER.name.length());
    }

    /** Up to eight values with their types. */
    static Select<?> moreValues() {
        return select(
                EVENT.id, EVENT.title, EVENT.day, EVENT.begins, EVENT.seats, EVENT.sold, EVENT.price, EVENT.rating);
    }

    /** Any number of values. */
    static Select<?> listed() {
        return select(List.of(USER.id, USER.name, USER.deleted));
    }

    /** What a constructor makes of values. */
    static Select<?> constructed() {
        return select(Map::entry, USER.id, USER.name);
    }

    /** A record with {@code @Projection}. */
    static Select<?> record() {
        return select(QUserSummary.from(USER));
    }

    /** A name in the result. */
    static Select<?> labelled() {
        return select(USER.name.as("user name"));
    }

    /** Different rows. */
    static Select<?> distinctRows() {
        return select(USER.deleted).distinct();
    }

    /** One row of those in which something is equal, the first in the order. */
    static Select<?> distinctOn() {
        return select(EVENT.cancelled, EVENT.title, EVENT.day)
                .distinctOn(EVENT.cancelled)
                .orderBy(EVENT.cancelled, EVENT.day.desc());
    }

    /** Different objects, compared after they were read. */
    static Select<?> uniqueObjects() {
        return select(USER).join(USER.addresses).unique();
    }

    /** Objects of the session are overwritten. */
    static Select<?> overwriting() {
        return select(USER).populateExisting();
    }

    /** All rows, whatever criteria the session has. */
    static Select<?> ofAllRows() {
        return select(USER).withoutCriteria();
    }

    /** Sources said by name. */
    static Select<?> fromNamed() {
        return select(value(1)).from(USER);
    }

    /** Two sources, connected by a condition. */
    static Select<?> twoSources() {
        return select(USER.name, ADDRESS.emailAddress).where(ADDRESS.userId.eq(USER.id));
    }

    /** Sources that nothing connects are refused. */
    static Select<?> unconnected() {
        return select(USER.name, ADDRESS.emailAddress);
    }

    /** No source at all. */
    static Select<?> withoutSource() {
        return select(value("x"), value(1), literal(2));
    }

    /** The same entity twice, under an alias. */
    static Select<?> selfJoin() {
        QUser other = USER.alias("other");
        return select(USER.name, other.name).from(USER, other).where(USER.id.lt(other.id));
    }

    /** A name that the database has for itself is quoted. */
    static Select<?> reservedAlias() {
        QUser other = USER.alias("order");
        return select(other.name).where(other.id.eq(1L));
    }
}
