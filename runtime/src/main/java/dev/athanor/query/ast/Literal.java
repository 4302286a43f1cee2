package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * A constant written into the statement, never a user's value: those are binds.
 *
 * @param value a {@code Boolean}, a {@code Long}, a {@code String}, or null for NULL
 */
public record Literal(@Nullable Object value) implements ExprNode {
    public static final Literal TRUE = new Literal(true);
    public static final Literal FALSE = new Literal(false);
    public static final Literal NULL = new Literal(null);
    public static final Literal ZERO = new Literal(0L);
    public static final Literal ONE = new Literal(1L);

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
