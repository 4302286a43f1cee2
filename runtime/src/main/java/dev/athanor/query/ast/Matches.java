package dev.athanor.query.ast;

/**
 * A match of a regular expression anywhere in a string.
 *
 * @param value the string
 * @param pattern the regular expression, in the database's syntax
 * @param ignoreCase whether upper and lower case are the same
 * @param negated whether it must not match
 */
public record Matches(ExprNode value, ExprNode pattern, boolean ignoreCase, boolean negated) implements ExprNode {
    @Override
    public int precedence() {
        return Precedence.COMPARISON;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
