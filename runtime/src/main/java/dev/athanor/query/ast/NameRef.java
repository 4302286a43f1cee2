package dev.athanor.query.ast;

/**
 * A column by its name alone, whatever source or label it comes from.
 *
 * @param name the name
 */
public record NameRef(String name) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
