package dev.athanor.query.ast;

import java.util.List;

/**
 * IN or NOT IN with a list, which must not be empty.
 *
 * @param value what is looked for: a value, or a {@link Tuple}
 * @param list where it is looked for; tuples where {@code value} is one
 * @param negated whether it is NOT IN
 */
public record InList(ExprNode value, List<? extends ExprNode> list, boolean negated) implements ExprNode {
    /** Copies the list. */
    public InList {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("IN with an empty list is no SQL; use Literal.FALSE.");
        }
    }

    @Override
    public int precedence() {
        return Precedence.COMPARISON;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
