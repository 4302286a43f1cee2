package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes INSERT, UPDATE and DELETE as standard SQL. A dialect overrides the clauses that its database says otherwise. */
abstract class WriteRenderer extends WindowRenderer {
    WriteRenderer(Dialect dialect) {
        super(dialect);
    }

    /** Writes a source with its alias. */
    abstract void source(Source source);

    /** Writes the name of a table with its schema. */
    abstract void table(TableDef table);

    @Override
    public StringBuilder visit(InsertNode node) {
        insert(node);
        if (!node.returning().isEmpty()) {
            out.append(" RETURNING ");
            columnNames(node.returning());
        }
        return out;
    }

    @Override
    public StringBuilder visit(UpdateNode node) {
        requireWhere("UPDATE", node.table(), node.where(), node.everywhere());
        names().enter(List.of(node.table()), List.of());
        out.append("UPDATE ");
        source(node.table());
        String separator = " SET ";
        for (Assignment assignment : node.assignments()) {
            out.append(separator);
            name(assignment.column().name()).append(" = ");
            assignment.value().accept(this);
            separator = ", ";
        }
        clause(" WHERE ", node.where());
        names().leave();
        return out;
    }

    @Override
    public StringBuilder visit(DeleteNode node) {
        requireWhere("DELETE", node.table(), node.where(), node.everywhere());
        names().enter(List.of(node.table()), List.of());
        out.append("DELETE FROM ");
        source(node.table());
        clause(" WHERE ", node.where());
        names().leave();
        return out;
    }

    /** Writes INSERT up to its last value. */
    protected final void insert(InsertNode node) {
        if (node.rows().isEmpty()) {
            throw new QueryException("INSERT INTO " + node.table() + " has no rows.");
        }
        out.append("INSERT INTO ");
        table(node.table().table());
        if (node.columns().isEmpty()) {
            out.append(" DEFAULT VALUES");
            return;
        }
        out.append(" (");
        columnNames(node.columns()).append(") VALUES ");
        String separator = "(";
        for (List<ExprNode> row : node.rows()) {
            out.append(separator);
            list(row).append(')');
            separator = ", (";
        }
    }

    /** Writes a keyword and an expression where there is one. */
    protected final void clause(String keyword, @Nullable ExprNode node) {
        if (node != null) {
            out.append(keyword);
            node.accept(this);
        }
    }

    /** Writes the names of columns with commas between them. */
    protected final StringBuilder columnNames(List<ColumnDef> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            name(columns.get(i).name());
        }
        return out;
    }

    private static void requireWhere(String keyword, TableSource table, @Nullable ExprNode where, boolean everywhere) {
        if (where == null && !everywhere) {
            throw new QueryException(
                    keyword + " of " + table.baseName() + " has no WHERE and would meet every row. Add "
                            + ".where(...), or say .everywhere() if all rows are meant.");
        }
    }
}
