package dev.athanor.it.language;

import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.cast;
import static dev.athanor.query.Sql.coalesce;
import static dev.athanor.query.Sql.concat;
import static dev.athanor.query.Sql.literal;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.text;

import dev.athanor.query.Select;

/** Functions of strings. Positions begin with 1. What a user gives to {@code startsWith}, {@code endsWith} and {@code contains} is text, its {@code %} and {@code _} are found as they are; in {@code like} they are wildcards. SQLite takes no account of ASCII upper and lower case in all of these; the others do, and {@code ilike} never does. */
final class Strings {
    private Strings() {}

    /** A pattern. */
    static Select<?> like() {
        return select(USER.id).where(USER.name.like("a%"));
    }

    /** A pattern that an expression is. */
    static Select<?> likeExpression() {
        return select(USER.id).where(USER.fullname.like(USER.name.concat("%")));
    }

    /** Not a pattern. */
    static Select<?> notLike() {
        return select(USER.id).where(USER.name.notLike("a_n"));
    }

    /** A pattern, whatever the case. */
    static Select<?> ilike() {
        return select(USER.id).where(USER.name.ilike("ANN"));
    }

    /** Not a pattern, whatever the case. */
    static Select<?> notIlike() {
        return select(USER.id).where(USER.name.ilike("ANN").not());
    }

    /** Begins with a text. */
    static Select<?> startsWith() {
        return select(USER.id).where(USER.name.startsWith("an"));
    }

    /** Ends with a text. */
    static Select<?> endsWith() {
        return select(USER.id).where(USER.name.endsWith("nn"));
    }

    /** Has a text in it. */
    static Select<?> contains() {
        return select(USER.id).where(USER.name.contains("n"));
    }

    /** A text with wildcards is escaped. */
    static Select<?> containsWildcard() {
        return select(USER.id).where(USER.fullname.contains("100%"));
    }

    /** So is a backslash. */
    static Select<?> containsBackslash() {
        return select(USER.id).where(USER.fullname.contains("\\"));
    }

    /** Does not have a text in it. */
    static Select<?> doesNotContain() {
        return select(USER.id).where(USER.name.contains("n").not());
    }

    /** A regular expression, in the database's own syntax. */
    static Select<?> matches() {
        return select(USER.id).where(USER.name.matches("^a.*n$"));
    }

    /** Not a regular expression. */
    static Select<?> doesNotMatch() {
        return select(USER.id).where(USER.name.matches("^a").not());
    }

    /** A regular expression, whatever the case. */
    static Select<?> matchesIgnoreCase() {
        return select(USER.id).where(USER.name.matchesIgnoreCase("^A"));
    }

    /** A text after it. */
    static Select<?> concatValue() {
        return select(USER.name.concat("!"));
    }

    /** Several one after the other; NULL where one of them is. */
    static Select<?> concatMany() {
        return select(USER.name.concat(" = ").concat(USER.fullname));
    }

    /** The same from a list. */
    static Select<?> concatStatic() {
        return select(concat(USER.name, literal(" <"), coalesce(USER.fullname, "?"), literal(">")));
    }

    /** Concatenation binds as tightly as it has to. */
    static Select<?> concatCompared() {
        return select(USER.id).where(USER.name.concat("x").eq("annx"));
    }

    /** In lower case. */
    static Select<?> lower() {
        return select(USER.fullname.lower());
    }

    /** In upper case. */
    static Select<?> upper() {
        return select(USER.fullname.upper());
    }

    /** The number of characters. */
    static Select<?> length() {
        return select(USER.name.length());
    }

    /** From a position on. */
    static Select<?> substringFrom() {
        return select(USER.name.substring(2));
    }

    /** A number of characters from a position on. */
    static Select<?> substringLength() {
        return select(USER.name.substring(1, 2));
    }

    /** Positions begin with 1. */
    static Select<?> substringOutside() {
        return select(USER.name.substring(0));
    }

    /** Without spaces at both ends. */
    static Select<?> trim() {
        return select(USER.fullname.trim());
    }

    /** Without spaces at the beginning. */
    static Select<?> trimStart() {
        return select(USER.fullname.trimStart());
    }

    /** Without spaces at the end. */
    static Select<?> trimEnd() {
        return select(USER.fullname.trimEnd());
    }

    /** Each occurrence replaced. */
    static Select<?> replace() {
        return select(USER.name.replace("n", "m"));
    }

    /** Where a text begins; 0 where it is not there. */
    static Select<?> indexOf() {
        return select(USER.name.indexOf("n"));
    }

    /** A number as a text. */
    static Select<?> textOfNumber() {
        return select(text(cast(EVENT.seats, String.class)).concat(" seats"));
    }

    /** Later in the database's order of strings. */
    static Select<?> stringGreater() {
        return select(USER.id).where(USER.name.gt("b"));
    }

    /** The beginning of a text. */
    static Select<?> left() {
        return select(USER.name.left(2));
    }

    /** The end of a text. */
    static Select<?> right() {
        return select(USER.name.right(2));
    }

    /** Filled up at the beginning; a longer text is cut. */
    static Select<?> padStart() {
        return select(USER.fullname.padStart(5, '.'));
    }

    /** Filled up at the end; a longer text is cut. */
    static Select<?> padEnd() {
        return select(USER.fullname.padEnd(5, '.'));
    }

    /** A text several times. */
    static Select<?> repeat() {
        return select(USER.name.repeat(2));
    }
}
