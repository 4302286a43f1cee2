package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.WindowNode.Bound;
import dev.athanor.query.ast.WindowNode.Bound.Kind;
import org.jspecify.annotations.Nullable;

/** A bound of the frame of a {@link Window}. Immutable. */
public final class FrameBound {
    private final Bound node;

    private FrameBound(Kind kind, @Nullable Literal distance) {
        this.node = new Bound(kind, distance);
    }

    Bound node() {
        return node;
    }

    /** The first row. */
    public static FrameBound unboundedPreceding() {
        return new FrameBound(Kind.UNBOUNDED_PRECEDING, null);
    }

    /**
     * This far before the row at hand.
     *
     * @throws QueryException where the distance is negative
     */
    public static FrameBound preceding(long distance) {
        return new FrameBound(Kind.PRECEDING, checked(distance));
    }

    /** The row at hand. */
    public static FrameBound currentRow() {
        return new FrameBound(Kind.CURRENT_ROW, null);
    }

    /**
     * This far after the row at hand.
     *
     * @throws QueryException where the distance is negative
     */
    public static FrameBound following(long distance) {
        return new FrameBound(Kind.FOLLOWING, checked(distance));
    }

    /** The last row. */
    public static FrameBound unboundedFollowing() {
        return new FrameBound(Kind.UNBOUNDED_FOLLOWING, null);
    }

    /** A constant: databases take no bind here, or not all of them. */
    private static Literal checked(long distance) {
        if (distance < 0) {
            throw new QueryException(
                    "The distance " + distance + " of a window's bound is negative. Use the other direction.");
        }
        return new Literal(distance);
    }
}
