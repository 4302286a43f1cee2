package dev.athanor.dialect;

import dev.athanor.query.ast.Between;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Like;
import dev.athanor.query.ast.Not;
import dev.athanor.query.ast.Precedence;
import java.util.List;

/** Writes conditions as standard SQL. A dialect overrides the methods of what its database says otherwise. */
abstract class ConditionRenderer extends ValueRenderer {
    ConditionRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    public StringBuilder visit(Comparison node) {
        operand(node.left(), Precedence.COMPARISON + 1);
        out.append(operator(node.operator()));
        return operand(node.right(), Precedence.COMPARISON + 1);
    }

    /** The comparison's operator with a space on either side. */
    protected String operator(Comparison.Operator operator) {
        return switch (operator) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
            case NOT_DISTINCT -> " IS NOT DISTINCT FROM ";
            case DISTINCT -> " IS DISTINCT FROM ";
        };
    }

    @Override
    public StringBuilder visit(Junction node) {
        List<ExprNode> conditions = node.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (i > 0) {
                out.append(node.conjunction() ? " AND " : " OR ");
            }
            operand(conditions.get(i), node.precedence());
        }
        return out;
    }

    @Override
    public StringBuilder visit(Not node) {
        out.append("NOT ");
        return operand(node.condition(), Precedence.COMPARISON);
    }

    @Override
    public StringBuilder visit(IsNull node) {
        operand(node.value(), Precedence.COMPARISON + 1);
        return out.append(node.negated() ? " IS NOT NULL" : " IS NULL");
    }

    @Override
    public StringBuilder visit(InList node) {
        operand(node.value(), Precedence.COMPARISON + 1);
        out.append(node.negated() ? " NOT IN (" : " IN (");
        return list(node.list()).append(')');
    }

    @Override
    public StringBuilder visit(InQuery node) {
        operand(node.value(), Precedence.COMPARISON + 1);
        out.append(node.negated() ? " NOT IN " : " IN ");
        return query(node.query());
    }

    @Override
    public StringBuilder visit(Exists node) {
        out.append(node.negated() ? "NOT EXISTS " : "EXISTS ");
        return query(node.query());
    }

    @Override
    public StringBuilder visit(Like node) {
        likeOperand(node.value(), node.ignoreCase());
        out.append(node.negated() ? " NOT LIKE " : " LIKE ");
        likeOperand(node.pattern(), node.ignoreCase());
        if (node.escape() != null) {
            out.append(" ESCAPE '").append(node.escape()).append('\'');
        }
        return out;
    }

    private void likeOperand(ExprNode node, boolean ignoreCase) {
        if (ignoreCase) {
            out.append("LOWER(");
            node.accept(this);
            out.append(')');
        } else {
            operand(node, Precedence.CONCATENATION);
        }
    }

    @Override
    public StringBuilder visit(Between node) {
        operand(node.value(), Precedence.COMPARISON + 1);
        out.append(node.negated() ? " NOT BETWEEN " : " BETWEEN ");
        operand(node.low(), Precedence.COMPARISON + 1);
        out.append(" AND ");
        return operand(node.high(), Precedence.COMPARISON + 1);
    }
}
