package dev.athanor.dialect;

import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Like;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.Precedence;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.TemporalShift;
import dev.athanor.type.SqlKind;
import java.math.BigInteger;

/** The clauses of statements that PostgreSQL says otherwise. */
final class PostgresRenderer extends PostgresWriteRenderer {
    PostgresRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    StructureSql structures() {
        return new PostgresStructure(dialect().ddl());
    }

    /** Integers beyond 64 bits are NUMERIC, whose division has digits after the point; floating-point numbers have no remainder. */
    @Override
    public StringBuilder visit(Arithmetic node) {
        SqlKind kind = node.type().kind();
        if (node.operator() == Arithmetic.Operator.MODULO && (kind == SqlKind.DOUBLE || kind == SqlKind.REAL)) {
            out.append("CAST(MOD(CAST(");
            node.left().accept(this);
            out.append(" AS NUMERIC), CAST(");
            node.right().accept(this);
            return out.append(" AS NUMERIC)) AS DOUBLE PRECISION)");
        }
        if (node.operator() != Arithmetic.Operator.DIVIDED_BY || node.type().javaType() != BigInteger.class) {
            return super.visit(node);
        }
        out.append("DIV(");
        node.left().accept(this);
        out.append(", ");
        node.right().accept(this);
        return out.append(')');
    }

    /** Parameters are different even where their values are one: an expression with some is grouped by its position. */
    @Override
    protected SelectNode prepared(SelectNode query) {
        return query.groupBy().isEmpty() ? query : SelectedTerms.groupedByPosition(query);
    }

    @Override
    protected void select(SelectNode.Distinct distinct) {
        if (distinct.on().isEmpty()) {
            super.select(distinct);
        } else {
            out.append("SELECT DISTINCT ON (");
            list(distinct.on()).append(") ");
        }
    }

    @Override
    protected StringBuilder nextValue(String sequence) {
        return out.append("nextval('").append(sequence.replace("'", "''")).append("')");
    }

    @Override
    public StringBuilder visit(Like node) {
        if (!node.ignoreCase()) {
            return super.visit(node);
        }
        operand(node.value(), Precedence.CONCATENATION);
        out.append(node.negated() ? " NOT ILIKE " : " ILIKE ");
        operand(node.pattern(), Precedence.CONCATENATION);
        if (node.escape() != null) {
            out.append(" ESCAPE '").append(node.escape()).append('\'');
        }
        return out;
    }

    @Override
    public StringBuilder visit(Matches node) {
        operand(node.value(), Precedence.COMPARISON + 1);
        out.append(node.negated() ? " !~" : " ~").append(node.ignoreCase() ? "* " : " ");
        return operand(node.pattern(), Precedence.COMPARISON + 1);
    }

    @Override
    public StringBuilder visit(FunctionCall node) {
        return switch (node.name()) {
            case "INSTR" -> super.visit(new FunctionCall("STRPOS", node.arguments()));
            case "ROUND" -> node.arguments().size() == 2 ? round(node) : super.visit(node);
            case "GREATEST", "LEAST" -> extreme(node);
            case "CURRENT_INSTANT" -> out.append("CURRENT_TIMESTAMP");
            case "CURRENT_UTC_DATE" -> out.append("CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS DATE)");
            default -> super.visit(node);
        };
    }

    /** Digits after the point are for NUMERIC only. */
    private StringBuilder round(FunctionCall node) {
        out.append("ROUND(CAST(");
        node.arguments().get(0).accept(this);
        out.append(" AS NUMERIC), ");
        node.arguments().get(1).accept(this);
        return out.append(')');
    }

    /** A shifted date would have a time, and months of a point on the time line depend on the zone. */
    @Override
    public StringBuilder visit(TemporalShift node) {
        boolean date = node.kind() == SqlKind.DATE;
        boolean instant = node.kind() == SqlKind.INSTANT;
        out.append(date ? "CAST(" : instant ? "((" : "(");
        inUtc(node.value(), node.kind());
        out.append(" + CAST(");
        node.amount().accept(this);
        out.append(" AS INTEGER) * INTERVAL '1 ").append(node.unit()).append('\'');
        return out.append(date ? " AS DATE)" : instant ? ") AT TIME ZONE 'UTC')" : ")");
    }
}
