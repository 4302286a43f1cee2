package dev.athanor.query.ast;

import java.util.List;

/**
 * Strings put one after the other.
 *
 * @param parts the strings, two or more
 */
public record Concat(List<ExprNode> parts) implements ExprNode {
    /** Copies the list. */
    public Concat {
        parts = List.copyOf(parts);
    }

    @Override
    public int precedence() {
        return Precedence.CONCATENATION;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
