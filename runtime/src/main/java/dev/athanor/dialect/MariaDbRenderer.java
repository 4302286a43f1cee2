package dev.athanor.dialect;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Precedence;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.type.SqlKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of statements that MariaDB and MySQL say otherwise. */
class MariaDbRenderer extends SqlRenderer {
    MariaDbRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String defaultValues() {
        return " () VALUES ()";
    }

    /** An alias is allowed in the form for several tables only. */
    @Override
    protected void deleteFrom(TableSource table) {
        if (table.alias() == null && !table.isAnonymous()) {
            super.deleteFrom(table);
        } else {
            out.append("DELETE ").append(names().nameOf(table)).append(" FROM ");
            source(table);
        }
    }

    /** An assignment sees what those before it have set: each is written before the one that sets what it reads. */
    @Override
    protected List<Assignment> assignments(UpdateNode node) {
        return AssignmentOrder.of(node.table(), node.assignments());
    }

    /** There is no OFFSET without LIMIT. */
    @Override
    protected void limit(@Nullable ExprNode limit, @Nullable ExprNode offset) {
        if (limit == null && offset != null) {
            out.append(" LIMIT 18446744073709551615");
        }
        super.limit(limit, offset);
    }

    /** NULL is less than any value, and nothing says otherwise. */
    @Override
    protected void ordering(Ordering term) {
        boolean first = !term.descending();
        if (term.nulls() != Ordering.Nulls.DEFAULT && first != (term.nulls() == Ordering.Nulls.FIRST)) {
            operand(term.value(), Precedence.COMPARISON + 1);
            out.append(first ? " IS NULL, " : " IS NOT NULL, ");
        }
        super.ordering(new Ordering(term.value(), term.descending(), Ordering.Nulls.DEFAULT));
    }

    @Override
    public StringBuilder visit(Comparison node) {
        if (node.operator() == Comparison.Operator.DISTINCT) {
            out.append("NOT (");
            super.visit(node);
            return out.append(')');
        }
        return super.visit(node);
    }

    @Override
    protected String operator(Comparison.Operator operator) {
        return switch (operator) {
            case NOT_DISTINCT, DISTINCT -> " <=> ";
            default -> super.operator(operator);
        };
    }

    /** A query with LIMIT is allowed in IN within another one only. */
    @Override
    public StringBuilder visit(InQuery node) {
        SelectNode query = node.query();
        if (query.limit() == null && query.offset() == null) {
            return super.visit(node);
        }
        operand(node.value(), Precedence.COMPARISON + 1);
        out.append(node.negated() ? " NOT IN (SELECT * FROM " : " IN (SELECT * FROM ");
        query(query);
        return out.append(" AS limited)");
    }

    /** Two strokes are OR. */
    @Override
    public StringBuilder visit(Concat node) {
        out.append("CONCAT(");
        return list(node.parts()).append(')');
    }

    @Override
    protected String operator(Arithmetic node) {
        boolean integers = switch (node.type().kind()) {
            case SMALLINT, INTEGER, BIGINT -> true;
            default -> node.type().javaType() == java.math.BigInteger.class;
        };
        return integers && node.operator() == Arithmetic.Operator.DIVIDED_BY ? " DIV " : super.operator(node);
    }

    /** LENGTH counts bytes. */
    @Override
    public StringBuilder visit(FunctionCall node) {
        return super.visit(node.name().equals("LENGTH") ? new FunctionCall("CHAR_LENGTH", node.arguments()) : node);
    }

    /** The average of integers would be a decimal of four digits after the point. */
    @Override
    public StringBuilder visit(Aggregate node) {
        ExprNode argument = node.argument();
        if (node.function() != Aggregate.Function.AVG || argument == null) {
            return super.visit(node);
        }
        out.append(node.distinct() ? "AVG(DISTINCT CAST(" : "AVG(CAST(");
        argument.accept(this);
        return out.append(" AS DOUBLE))");
    }

    /** There is no type for truth values. */
    @Override
    public StringBuilder visit(Cast node) {
        if (node.target().type().kind() != SqlKind.BOOLEAN) {
            return super.visit(node);
        }
        out.append("(CAST(");
        node.value().accept(this);
        return out.append(" AS SIGNED) <> 0)");
    }
}
