package dev.athanor.query.ast;

import java.util.List;

/**
 * A fragment of SQL as it was written; nothing is known of the tables it reads.
 *
 * @param text the fragment, where {@code {0}} stands for the first argument
 * @param arguments what the placeholders stand for
 */
public record RawSql(String text, List<ExprNode> arguments) implements ExprNode {
    /** Copies the list. */
    public RawSql {
        arguments = List.copyOf(arguments);
    }

    @Override
    public int precedence() {
        return Precedence.RAW;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
