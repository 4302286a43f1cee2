package dev.athanor.it.language;

import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.and;
import static dev.athanor.query.Sql.not;
import static dev.athanor.query.Sql.or;
import static dev.athanor.query.Sql.select;

import dev.athanor.query.Select;

/** Conditions put together. Parentheses are written where the database needs them. A condition that is unknown because of a NULL stays unknown when it is negated. */
final class Conditions {
    private Conditions() {}

    /** {@code where} takes any number of conditions, and all of them hold. */
    static Select<?> several() {
        return select(USER.id).where(USER.name.eq("ann"), USER.deleted.not());
    }

    /** So do those of several calls. */
    static Select<?> calledTwice() {
        return select(USER.id).where(USER.name.eq("ann")).where(USER.deleted.not());
    }

    /** Both. */
    static Select<?> conjunction() {
        return select(USER.id).where(USER.name.eq("ann").and(USER.deleted));
    }

    /** One of the two. */
    static Select<?> disjunction() {
        return select(USER.id).where(USER.name.eq("ann").or(USER.name.eq("bob")));
    }

    /** Parentheses are put where they are needed. */
    static Select<?> mixed() {
        return select(USER.id).where(USER.name.eq("ann").or(USER.name.eq("bob")).and(USER.deleted.not()));
    }

    /** And only there. */
    static Select<?> mixedOther() {
        return select(USER.id).where(USER.name.eq("ann").and(USER.deleted).or(USER.id.gt(2L)));
    }

    /** All of a list. */
    static Select<?> allOf() {
        return select(USER.id).where(and(USER.id.gt(1L), USER.id.lt(9L), USER.deleted.not()));
    }

    /** All of no conditions: nothing is asked. */
    static Select<?> allOfNothing() {
        return select(USER.id).where(and());
    }

    /** One of a list. */
    static Select<?> oneOf() {
        return select(USER.id).where(or(USER.id.eq(1L), USER.name.eq("bob"), USER.deleted));
    }

    /** One of no conditions: never. */
    static Select<?> oneOfNothing() {
        return select(USER.id).where(or());
    }

    /** The negation of a comparison is another comparison. */
    static Select<?> negated() {
        return select(USER.id).where(not(USER.name.eq("ann")));
    }

    /** The negation of several conditions. */
    static Select<?> negatedJunction() {
        return select(USER.id).where(USER.name.eq("ann").or(USER.deleted).not());
    }

    /** The negation of a negation. */
    static Select<?> negatedTwice() {
        return select(USER.id).where(USER.deleted.not().not());
    }
}
