package dev.athanor.query.ast;

import dev.athanor.table.FormulaDef;

/**
 * A formula over the row of a source.
 *
 * @param source where its own columns come from
 * @param formula the formula
 */
public record FormulaRef(Source source, FormulaDef formula) implements ExprNode {
    @Override
    public int precedence() {
        return formula.isEnclosed() ? Precedence.PRIMARY : Precedence.RAW;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
