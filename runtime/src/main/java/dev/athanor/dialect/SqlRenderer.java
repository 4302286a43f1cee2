package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement on one line of standard SQL: upper-case keywords, columns qualified by the name of their source.
 * One renderer for one statement. A dialect overrides the clauses that its database says otherwise.
 */
public class SqlRenderer extends ConditionRenderer {
    /** A renderer for one statement of the dialect. */
    protected SqlRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    public StringBuilder visit(SelectNode node) {
        names().enter(node.from(), node.joins());
        out.append(node.distinct() ? "SELECT DISTINCT " : "SELECT ");
        projections(node.projections());
        from(node.from(), node.joins().isEmpty() ? ", " : " CROSS JOIN ");
        joins(node.joins());
        clause(" WHERE ", node.where());
        if (!node.groupBy().isEmpty()) {
            out.append(" GROUP BY ");
            list(node.groupBy());
        }
        clause(" HAVING ", node.having());
        orderBy(node.orderBy());
        limit(node.limit(), node.offset());
        names().leave();
        return out;
    }

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
        for (Assignment assignment : assignments(node)) {
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
        deleteFrom(node.table());
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
            out.append(defaultValues());
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

    /** What follows the table's name in an INSERT of one row of defaults. */
    protected String defaultValues() {
        return " DEFAULT VALUES";
    }

    /** The assignments of an UPDATE in the order in which they are written; each sees the values before all of them. */
    protected List<Assignment> assignments(UpdateNode node) {
        return node.assignments();
    }

    /** Writes DELETE up to the table. */
    protected void deleteFrom(TableSource table) {
        out.append("DELETE FROM ");
        source(table);
    }

    /** Writes LIMIT and OFFSET. */
    protected void limit(@Nullable ExprNode limit, @Nullable ExprNode offset) {
        clause(" LIMIT ", limit);
        clause(" OFFSET ", offset);
    }

    /** Writes a term of ORDER BY. */
    protected void ordering(Ordering term) {
        term.value().accept(this);
        if (term.descending()) {
            out.append(" DESC");
        }
        if (term.nulls() != Ordering.Nulls.DEFAULT) {
            out.append(term.nulls() == Ordering.Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
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

    private void projections(List<Projection> projections) {
        for (int i = 0; i < projections.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            Projection projection = projections.get(i);
            projection.value().accept(this);
            if (projection.alias() != null) {
                out.append(" AS ");
                name(projection.alias());
            }
        }
    }

    /** A comma binds less tightly than JOIN, so that ON would not see what is before it. */
    private void from(List<Source> sources, String separator) {
        for (int i = 0; i < sources.size(); i++) {
            out.append(i == 0 ? " FROM " : separator);
            source(sources.get(i));
        }
    }

    private void joins(List<JoinNode> joins) {
        for (int i = 0; i < joins.size(); i++) {
            join(joins.get(i));
        }
    }

    private void join(JoinNode join) {
        out.append(
                switch (join.kind()) {
                    case INNER -> " JOIN ";
                    case LEFT -> " LEFT JOIN ";
                    case CROSS -> " CROSS JOIN ";
                });
        if (join.nested().isEmpty()) {
            source(join.source());
        } else {
            out.append('(');
            source(join.source());
            joins(join.nested());
            out.append(')');
        }
        clause(" ON ", join.on());
    }

    /** Writes a source as FROM has it: a table or query with the name that it goes by. */
    protected final void source(Source source) {
        String name = names().nameOf(source);
        if (source instanceof TableSource table) {
            if (table.alias() == null && !table.isAnonymous()) {
                schema(table.table());
                out.append(name);
                return;
            }
            table(table.table());
        } else if (source instanceof QuerySource query) {
            out.append('(');
            query.query().accept(this);
            out.append(')');
        }
        out.append(" AS ").append(name);
    }

    private void table(TableDef table) {
        schema(table);
        name(table.name());
    }

    private void schema(TableDef table) {
        if (table.schema() != null) {
            name(table.schema()).append('.');
        }
    }

    private void orderBy(List<Ordering> terms) {
        for (int i = 0; i < terms.size(); i++) {
            out.append(i == 0 ? " ORDER BY " : ", ");
            ordering(terms.get(i));
        }
    }

    private static void requireWhere(String keyword, TableSource table, @Nullable ExprNode where, boolean everywhere) {
        if (where == null && !everywhere) {
            throw new QueryException(
                    keyword + " of " + table.baseName() + " has no WHERE and would meet every row. Add "
                            + ".where(...), or say .everywhere() if all rows are meant.");
        }
    }
}
