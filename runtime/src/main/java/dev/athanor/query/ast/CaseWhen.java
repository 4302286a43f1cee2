package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CASE with conditions.
 *
 * @param branches the branches, in order; one or more
 * @param otherwise the value where no condition is true, or null for NULL
 */
public record CaseWhen(List<Branch> branches, @Nullable ExprNode otherwise) implements ExprNode {
    /** Copies the list. */
    public CaseWhen {
        branches = List.copyOf(branches);
    }

    /**
     * WHEN and THEN.
     *
     * @param condition when
     * @param value then
     */
    public record Branch(ExprNode condition, ExprNode value) {}

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
