package dev.athanor.query.ast;

import java.util.List;

/**
 * Several groupings in one, in GROUP BY.
 *
 * @param kind which groupings
 * @param sets the lists of expressions: of ROLLUP and CUBE one expression or several that belong together, of GROUPING SETS
 *     one grouping
 */
public record Grouping(Kind kind, List<List<ExprNode>> sets) implements ExprNode {
    /** Which groupings. */
    public enum Kind {
        ROLLUP,
        CUBE,
        GROUPING_SETS
    }

    /** Copies the lists. */
    public Grouping {
        sets = sets.stream().map(List::copyOf).toList();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
