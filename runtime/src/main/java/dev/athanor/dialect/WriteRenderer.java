package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.Conflict;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExcludedColumn;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.MergeNode;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes INSERT, UPDATE and DELETE: standard SQL, with ON CONFLICT, RETURNING and UPDATE FROM as SQLite and PostgreSQL
 * say them. A dialect overrides the clauses that its database says otherwise, and refuses what it does not have.
 */
abstract class WriteRenderer extends WindowRenderer {
    private static final List<Projection> ONE = List.of(Projection.of(Literal.ONE));

    WriteRenderer(Dialect dialect) {
        super(dialect);
    }

    /** Writes a source with its alias. */
    abstract void source(Source source);

    /** Writes the name of a table with its schema. */
    abstract void table(TableDef table);

    @Override
    public StringBuilder visit(InsertNode node) {
        if (node.rows().isEmpty() && node.query() == null) {
            throw new QueryException("INSERT INTO " + node.table() + " has no rows.");
        }
        if (node.columns().isEmpty() && node.conflict() != null) {
            throw new QueryException(
                    "INSERT INTO " + node.table()
                            + " sets no column, so it has no key that could be there already. Set one, or leave out onConflict.");
        }
        return returning(node.table(), node.returning(), Rows.WRITTEN, () -> insert(node));
    }

    @Override
    public StringBuilder visit(UpdateNode node) {
        requireWhere("UPDATE", node.table(), node.where(), node.everywhere());
        return returning(node.table(), node.returning(), Rows.WRITTEN, () -> update(node));
    }

    @Override
    public StringBuilder visit(DeleteNode node) {
        requireWhere("DELETE", node.table(), node.where(), node.everywhere());
        return returning(node.table(), node.returning(), Rows.REMOVED, () -> delete(node));
    }

    /** Refuses: most databases have no MERGE. */
    @Override
    public StringBuilder visit(MergeNode node) {
        throw new QueryException(
                dialect() + " has no MERGE. Write insert(...).onConflict(...).doUpdate(...), or an UPDATE,"
                        + " a DELETE and an INSERT one after the other in a transaction.");
    }

    /** The value that a row would have been inserted with. */
    @Override
    public StringBuilder visit(ExcludedColumn node) {
        out.append("excluded.");
        return name(node.column().name());
    }

    /** Which rows a statement returns. */
    protected enum Rows {
        /** As they are after it. */
        WRITTEN,
        /** As they were before it. */
        REMOVED
    }

    /** Writes a statement and what it returns. */
    protected StringBuilder returning(TableSource table, List<ExprNode> items, Rows rows, Runnable statement) {
        statement.run();
        if (!items.isEmpty()) {
            out.append(" RETURNING ");
            returned(table, items);
        }
        return out;
    }

    /** Writes what is returned: columns by their names alone, of the table in scope. */
    protected final void returned(TableSource table, List<ExprNode> items) {
        names().enter(List.of(table), List.of());
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            if (items.get(i) instanceof ColumnRef column) {
                returned(column);
            } else {
                items.get(i).accept(this);
            }
        }
        names().leave();
    }

    /** Writes a column that is returned. */
    protected void returned(ColumnRef column) {
        name(column.column().name());
    }

    /** Writes INSERT up to what it returns. */
    protected void insert(InsertNode node) {
        insertRows(node);
        Conflict conflict = node.conflict();
        if (conflict != null) {
            conflict(node, conflict);
        }
    }

    /** Writes INSERT up to its last value, or its query. */
    protected final void insertRows(InsertNode node) {
        out.append("INSERT INTO ");
        table(node.table().table());
        QueryNode query = node.query();
        if (query == null && node.columns().isEmpty()) {
            defaultValues();
            return;
        }
        out.append(" (");
        columnNames(node.columns()).append(')');
        if (query != null) {
            out.append(' ');
            commonTablesOfQuery();
            insertedQuery(node, query).accept(this);
        } else {
            out.append(" VALUES ");
            rows(node.rows());
        }
    }

    /** Writes that a row has no values but defaults. */
    protected void defaultValues() {
        out.append(" DEFAULT VALUES");
    }

    /** Writes the common table expressions where they belong to the query of an INSERT. */
    protected abstract void commonTablesOfQuery();

    /** The query of an INSERT, its values typed as the columns they go to, with those that are the same in all rows. */
    protected QueryNode insertedQuery(InsertNode node, QueryNode query) {
        QueryNode typed = typed(query, node.columns());
        if (node.fixed().isEmpty()) {
            return typed;
        }
        SelectNode select = typed instanceof SelectNode single ? single : ColumnAliases.enclosed(typed, node.columns());
        List<Projection> projections = new ArrayList<>(select.projections());
        for (ExprNode value : node.fixed()) {
            projections.add(Projection.of(typed(value, node.columns().get(projections.size()))));
        }
        return select.withProjections(projections);
    }

    private QueryNode typed(QueryNode query, List<ColumnDef> columns) {
        if (query instanceof CompoundNode compound) {
            return compound.withOperands(typed(compound.left(), columns), typed(compound.right(), columns));
        }
        List<Projection> projections = new ArrayList<>(query.projections());
        for (int i = 0; i < projections.size(); i++) {
            Projection projection = projections.get(i);
            if (projection.value() instanceof Bind bind) {
                projections.set(i, new Projection(typed(bind, columns.get(i)), projection.alias()));
            }
        }
        return query.withProjections(projections);
    }

    /** A value on its way to a column, as the database needs it where nothing else tells its type. */
    protected ExprNode typed(ExprNode value, ColumnDef column) {
        return value;
    }

    /** Writes what is done about rows that exist. */
    protected void conflict(InsertNode node, Conflict conflict) {
        out.append(" ON CONFLICT");
        if (!conflict.target().isEmpty()) {
            out.append(" (");
            columnNames(conflict.target()).append(')');
        }
        if (conflict.assignments().isEmpty()) {
            out.append(" DO NOTHING");
            return;
        }
        names().enter(List.of(node.table()), List.of());
        out.append(" DO UPDATE");
        assignments(conflict.assignments());
        clause(" WHERE ", conflict.where());
        names().leave();
    }

    /** Writes UPDATE up to its condition. */
    protected void update(UpdateNode node) {
        List<Source> sources = new ArrayList<>(node.from());
        sources.add(0, node.table());
        names().enter(sources, List.of());
        out.append("UPDATE ");
        source(node.table());
        assignments(node.assignments());
        if (!node.from().isEmpty()) {
            out.append(" FROM ");
            sources(node.from());
        }
        clause(" WHERE ", node.where());
        names().leave();
    }

    /** Writes DELETE up to its condition; other sources become a sub-query. */
    protected void delete(DeleteNode node) {
        names().enter(List.of(node.table()), List.of());
        out.append("DELETE FROM ");
        source(node.table());
        clause(" WHERE ", node.using().isEmpty() ? node.where() : exists(node.using(), node.where()));
        names().leave();
    }

    /** Whether sources have rows that meet a condition. */
    protected static Exists exists(List<Source> sources, @Nullable ExprNode where) {
        return new Exists(
                SelectNode.of(ONE, sources.get(0)).withFrom(sources, List.of()).withWhere(where), false);
    }

    /** Writes the value that a column is set to. */
    protected void assigned(ColumnDef column, ExprNode value) {
        value.accept(this);
    }

    /** Writes SET. */
    protected final void assignments(List<Assignment> assignments) {
        String separator = " SET ";
        for (Assignment assignment : assignments) {
            out.append(separator);
            name(assignment.column().name()).append(" = ");
            assigned(assignment.column(), assignment.value());
            separator = ", ";
        }
    }

    /** Writes rows of values in parentheses. */
    protected final void rows(List<List<ExprNode>> rows) {
        String separator = "(";
        for (List<ExprNode> row : rows) {
            out.append(separator);
            list(row).append(')');
            separator = ", (";
        }
    }

    /** Writes sources with commas between them. */
    protected final void sources(List<Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            source(sources.get(i));
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
