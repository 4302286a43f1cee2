package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source joined to those before it.
 *
 * @param kind the kind of join
 * @param source what is joined
 * @param nested joined to {@code source} first, as in {@code LEFT JOIN (link JOIN tag ON ...) ON ...}; mostly empty
 * @param on the condition; null for a cross join
 */
public record JoinNode(
        Kind kind,
        Source source,
        List<JoinNode> nested,
        @Nullable ExprNode on) {
    /** The kinds of join. */
    public enum Kind {
        INNER,
        LEFT,
        RIGHT,
        FULL,
        CROSS
    }

    /** Copies the list. */
    public JoinNode {
        nested = List.copyOf(nested);
    }

    /** An inner join. */
    public static JoinNode inner(Source source, ExprNode on) {
        return new JoinNode(Kind.INNER, source, List.of(), on);
    }

    /** A left outer join. */
    public static JoinNode left(Source source, ExprNode on) {
        return new JoinNode(Kind.LEFT, source, List.of(), on);
    }

    /** A cartesian product that is meant. */
    public static JoinNode cross(Source source) {
        return new JoinNode(Kind.CROSS, source, List.of(), null);
    }
}
