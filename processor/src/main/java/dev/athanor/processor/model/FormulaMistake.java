package dev.athanor.processor.model;

/**
 * What is wrong with the text of a formula.
 *
 * @param kind what it is
 * @param text the column, bind or sign that is wrong
 */
public record FormulaMistake(Kind kind, String text) {

    /** What can be wrong. */
    public enum Kind {
        /** A name behind that of the table, which has no such column. */
        UNKNOWN_COLUMN,
        /** A name alone that stands where a column does, and that the table has no column of. */
        UNKNOWN_NAME,
        /** A parenthesis or quote that is not closed, or never opened. */
        UNBALANCED,
        /** A bind: nothing could give its value. */
        BIND,
        /** More than an expression, or something else. */
        NO_EXPRESSION,
        /** A function that makes one row of all, outside a sub-query. */
        AGGREGATE
    }
}
