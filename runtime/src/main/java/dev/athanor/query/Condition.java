package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Literal;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition for WHERE, ON and HAVING. Immutable; parentheses are put where they are needed. */
public sealed class Condition extends Expression<Boolean> permits BooleanColumn {
    Condition(ExprNode node) {
        super(node, Types.BOOLEAN);
    }

    /** True where both are. */
    public final Condition and(Condition other) {
        return new Condition(joined(true, node(), other.node()));
    }

    /** True where one of the two is. */
    public final Condition or(Condition other) {
        return new Condition(joined(false, node(), other.node()));
    }

    /** True where this one is false. */
    public final Condition not() {
        return new Condition(Negation.of(node()));
    }

    /** Two conditions as one flat junction; what changes nothing is left out. */
    static ExprNode joined(boolean conjunction, ExprNode left, ExprNode right) {
        List<ExprNode> conditions = new ArrayList<>();
        addFlat(conditions, conjunction, left);
        addFlat(conditions, conjunction, right);
        return conjunction ? Junction.and(conditions) : Junction.or(conditions);
    }

    /** Adds what a condition consists of; one that changes nothing is left out. */
    static void addFlat(List<ExprNode> conditions, boolean conjunction, @Nullable ExprNode node) {
        if (node == null || node == (conjunction ? Literal.TRUE : Literal.FALSE)) {
            return;
        }
        if (node instanceof Junction junction && junction.conjunction() == conjunction) {
            conditions.addAll(junction.conditions());
        } else {
            conditions.add(node);
        }
    }
}
