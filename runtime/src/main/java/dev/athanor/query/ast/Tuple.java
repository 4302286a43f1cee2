package dev.athanor.query.ast;

import java.util.List;

/**
 * Several values side by side: {@code (a, b)}.
 *
 * @param parts the values, two or more
 */
public record Tuple(List<ExprNode> parts) implements ExprNode {
    /** Copies the list. */
    public Tuple {
        parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
