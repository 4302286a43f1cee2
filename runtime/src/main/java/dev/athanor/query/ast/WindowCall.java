package dev.athanor.query.ast;

/**
 * A function over a window.
 *
 * @param function an {@link Aggregate} or the {@link FunctionCall} of a window function
 * @param window the window
 */
public record WindowCall(ExprNode function, WindowNode window) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
