package dev.athanor.dialect;

import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Comparison.Operator;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Tuple;
import java.util.ArrayList;
import java.util.List;

/** A comparison of rows by comparisons of their parts, as standard SQL defines it. */
final class RowComparison {
    private RowComparison() {}

    static ExprNode spelledOut(Operator operator, Tuple left, Tuple right) {
        return switch (operator) {
            case EQ, NOT_DISTINCT -> Junction.and(parts(operator, left, right));
            case NE, DISTINCT -> Junction.or(parts(operator, left, right));
            case LT, LE -> ordered(Operator.LT, operator, left, right);
            case GT, GE -> ordered(Operator.GT, operator, left, right);
        };
    }

    private static List<ExprNode> parts(Operator operator, Tuple left, Tuple right) {
        List<ExprNode> parts = new ArrayList<>();
        for (int i = 0; i < left.parts().size(); i++) {
            parts.add(
                    new Comparison(operator, left.parts().get(i), right.parts().get(i)));
        }
        return parts;
    }

    private static ExprNode ordered(Operator strict, Operator last, Tuple left, Tuple right) {
        List<ExprNode> either = new ArrayList<>();
        int size = left.parts().size();
        for (int i = 0; i < size; i++) {
            List<ExprNode> both = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                both.add(new Comparison(
                        Operator.EQ, left.parts().get(j), right.parts().get(j)));
            }
            both.add(new Comparison(
                    i == size - 1 ? last : strict,
                    left.parts().get(i),
                    right.parts().get(i)));
            either.add(both.size() == 1 ? both.get(0) : Junction.and(both));
        }
        return Junction.or(either);
    }
}
