package dev.athanor.dialect;

import dev.athanor.query.ast.Arithmetic;
import java.math.BigInteger;

/** The clauses of statements that PostgreSQL says otherwise. */
final class PostgresRenderer extends SqlRenderer {
    PostgresRenderer(Dialect dialect) {
        super(dialect);
    }

    /** Integers beyond 64 bits are NUMERIC, whose division has digits after the point. */
    @Override
    public StringBuilder visit(Arithmetic node) {
        if (node.operator() != Arithmetic.Operator.DIVIDED_BY || node.type().javaType() != BigInteger.class) {
            return super.visit(node);
        }
        out.append("DIV(");
        node.left().accept(this);
        out.append(", ");
        node.right().accept(this);
        return out.append(')');
    }
}
