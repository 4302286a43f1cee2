package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * LIKE or NOT LIKE.
 *
 * @param value what is tested
 * @param pattern the pattern
 * @param escape the character that makes a wildcard an ordinary one, or null
 * @param ignoreCase whether upper and lower case are the same
 * @param negated whether it is NOT LIKE
 */
public record Like(
        ExprNode value, ExprNode pattern, @Nullable Character escape, boolean ignoreCase, boolean negated)
        implements ExprNode {
    @Override
    public int precedence() {
        return Precedence.COMPARISON;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
