package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Grouping;
import java.util.ArrayList;
import java.util.List;

/** Several groupings in one: ROLLUP, CUBE or GROUPING SETS, made by {@link Sql}. Immutable. */
public final class GroupingSets implements GroupTerm {
    private final Grouping node;

    private GroupingSets(Grouping node) {
        this.node = node;
    }

    static GroupingSets of(Grouping.Kind kind, Expression<?>... expressions) {
        List<List<ExprNode>> sets = new ArrayList<>();
        for (Expression<?> expression : expressions) {
            sets.add(List.of(expression.node()));
        }
        return new GroupingSets(new Grouping(kind, sets));
    }

    static GroupingSets of(List<? extends List<? extends Expression<?>>> sets) {
        List<List<ExprNode>> nodes = new ArrayList<>();
        for (List<? extends Expression<?>> set : sets) {
            nodes.add(set.stream().<ExprNode>map(Expression::node).toList());
        }
        return new GroupingSets(new Grouping(Grouping.Kind.GROUPING_SETS, nodes));
    }

    @Override
    public List<ExprNode> grouping() {
        return List.of(node);
    }
}
