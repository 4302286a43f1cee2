package dev.athanor.query.ast;

/**
 * A term of ORDER BY.
 *
 * @param value what is sorted by
 * @param descending whether the greatest comes first
 * @param nulls where NULLs go
 */
public record Ordering(ExprNode value, boolean descending, Nulls nulls) {
    /** Where NULLs go. */
    public enum Nulls {
        /** Where the database puts them. */
        DEFAULT,
        FIRST,
        LAST
    }

    /** Ascending, NULLs where the database puts them. */
    public static Ordering asc(ExprNode value) {
        return new Ordering(value, false, Nulls.DEFAULT);
    }
}
