package dev.athanor.query.ast;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A call of a function.
 *
 * @param name the function's name, written as it is; upper-case names of the DSL's own functions may differ by dialect
 * @param arguments the arguments, in order
 */
public record FunctionCall(String name, List<ExprNode> arguments) implements ExprNode {
    private static final Set<String> PURE = Set.of(
            "abs",
            "ceil",
            "coalesce",
            "cume_dist",
            "date",
            "datetime",
            "dense_rank",
            "first_value",
            "floor",
            "greatest",
            "instr",
            "lag",
            "last_value",
            "lead",
            "least",
            "length",
            "lower",
            "ltrim",
            "max",
            "min",
            "nth_value",
            "ntile",
            "nullif",
            "percent_rank",
            "power",
            "rank",
            "replace",
            "round",
            "row_number",
            "rtrim",
            "sqrt",
            "strftime",
            "substr",
            "substring",
            "trim",
            "upper");

    /** Copies the list. */
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** Whether a function of this name is known to read nothing but its arguments. */
    public static boolean isPure(String name) {
        return PURE.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
