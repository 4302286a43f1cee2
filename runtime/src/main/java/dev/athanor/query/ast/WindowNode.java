package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window: the rows that a function looks at beside the one at hand.
 *
 * @param name the name under which it is written once in WINDOW, or null: then it is written where it is used
 * @param partitionBy rows in which these are equal are looked at together
 * @param orderBy the order of the rows
 * @param frame which of them, or null for the database's default
 */
public record WindowNode(
        @Nullable String name,
        List<ExprNode> partitionBy,
        List<Ordering> orderBy,
        @Nullable Frame frame) {
    /** Copies the lists. */
    public WindowNode {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /**
     * The frame of a window.
     *
     * @param unit what the bounds count
     * @param start the first bound
     * @param end the last bound
     * @param exclusion which rows are left out
     */
    public record Frame(Unit unit, Bound start, Bound end, Exclusion exclusion) {}

    /** What the bounds of a frame count. */
    public enum Unit {
        ROWS,
        RANGE,
        GROUPS
    }

    /** Which rows a frame leaves out. */
    public enum Exclusion {
        NONE,
        CURRENT_ROW,
        GROUP,
        TIES
    }

    /**
     * A bound of a frame.
     *
     * @param kind where it lies
     * @param distance how far, for {@code PRECEDING} and {@code FOLLOWING}; else null
     */
    public record Bound(Kind kind, @Nullable ExprNode distance) {
        /** Where a bound lies, first to last. */
        public enum Kind {
            UNBOUNDED_PRECEDING,
            PRECEDING,
            CURRENT_ROW,
            FOLLOWING,
            UNBOUNDED_FOLLOWING
        }
    }
}
