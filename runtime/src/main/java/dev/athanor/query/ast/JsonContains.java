package dev.athanor.query.ast;

/**
 * Whether a JSON value has all that another one has, at any depth.
 *
 * @param whole the value that is looked at
 * @param part what is looked for
 */
public record JsonContains(ExprNode whole, ExprNode part) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
