package dev.athanor.dialect;

import dev.athanor.query.ast.ArrayContains;
import dev.athanor.query.ast.ArrayElement;
import dev.athanor.query.ast.ArrayLength;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JsonContains;
import dev.athanor.query.ast.JsonValue;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Precedence;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;

/** Writes what looks into JSON and arrays, in the texts that {@link StructureSql} of the database gives. */
abstract class StructureRenderer extends FunctionRenderer {
    StructureRenderer(Dialect dialect) {
        super(dialect);
    }

    /** How the database looks into values. */
    StructureSql structures() {
        throw unsupported("known way to look into JSON and arrays", "Use sql(...).");
    }

    @Override
    public StringBuilder visit(JsonValue node) {
        return fill(structures().value(node.path(), node.as()), node.json(), Literal.NULL);
    }

    @Override
    public StringBuilder visit(JsonContains node) {
        return fill(structures().contains(), node.whole(), node.part());
    }

    @Override
    public StringBuilder visit(ArrayContains node) {
        return fill(structures().hasElement(column(node.type())), node.array(), node.element());
    }

    @Override
    public StringBuilder visit(ArrayElement node) {
        return fill(structures().element(node.position(), column(node.type())), node.array(), Literal.NULL);
    }

    @Override
    public StringBuilder visit(ArrayLength node) {
        return fill(structures().length(), node.array(), Literal.NULL);
    }

    private static ColumnDef column(ColumnType<?> element) {
        return ColumnDef.of("element", element);
    }

    private StringBuilder fill(String text, ExprNode whole, ExprNode part) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case StructureSql.WHOLE -> operand(whole, Precedence.PRIMARY);
                case StructureSql.PART -> operand(part, Precedence.PRIMARY);
                default -> out.append(c);
            }
        }
        return out;
    }
}
