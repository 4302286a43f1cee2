package dev.athanor.query.ast;

import java.util.List;

/**
 * A call of a function.
 *
 * @param name the function's name, written as it is; upper-case names of the DSL's own functions may differ by dialect
 * @param arguments the arguments, in order
 */
public record FunctionCall(String name, List<ExprNode> arguments) implements ExprNode {
    /** Copies the list. */
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
