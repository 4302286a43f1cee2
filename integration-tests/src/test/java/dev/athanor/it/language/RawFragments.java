package dev.athanor.it.language;

import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.number;
import static dev.athanor.query.Sql.numericFunction;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static dev.athanor.query.Sql.sqlCondition;
import static dev.athanor.query.Sql.stringFunction;

import dev.athanor.query.Select;
import java.time.LocalDate;

/** Functions and SQL that the language has no word for. The text is the application's own, never a user's; arguments are binds. It has to be SQL that the database at hand knows. */
final class RawFragments {
    private RawFragments() {}

    /** A function that returns a number. */
    static Select<?> calledNumber() {
        return select(numericFunction("ABS", Integer.class, EVENT.seats).plus(1));
    }

    /** A function that returns a string. */
    static Select<?> calledString() {
        return select(stringFunction("UPPER", USER.name).concat("!"));
    }

    /** A function that returns anything else. */
    static Select<?> calledOther() {
        return select(function("NULLIF", LocalDate.class, EVENT.day, EVENT.day));
    }

    /** A piece of SQL with arguments. */
    static Select<?> fragment() {
        return select(sql("CASE WHEN {0} > 8 THEN {1} ELSE 'small' END", String.class, EVENT.seats, literal("large")));
    }

    /** An argument that is computed gets parentheses. */
    static Select<?> fragmentArgument() {
        return select(sql("{0} * 2", Integer.class, EVENT.seats.plus(1)));
    }

    /** A piece of SQL to compute with gets parentheses as well. */
    static Select<?> fragmentNumber() {
        return select(number(sql("{0} + 1", Integer.class, EVENT.seats)).times(2));
    }

    /** A condition. */
    static Select<?> conditionFragment() {
        return select(EVENT.title).where(sqlCondition("{0} BETWEEN 1 AND 8", EVENT.seats));
    }

    /** A condition among others. */
    static Select<?> conditionFragmentMixed() {
        return select(EVENT.title).where(sqlCondition("{0} = 1 OR {0} = 10", EVENT.seats), EVENT.cancelled.not());
    }

    /** Anything but a name is refused. */
    static Select<?> badFunction() {
        return select(stringFunction("UPPER(x) --", USER.name));
    }
}
