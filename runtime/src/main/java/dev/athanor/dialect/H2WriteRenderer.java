package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Conflict;
import dev.athanor.query.ast.ExcludedColumn;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Precedence;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.ScalarQuery;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What H2 says otherwise: rows that a statement returns are its data change delta table, ON CONFLICT is a MERGE, and
 * UPDATE FROM is made of sub-queries.
 */
abstract class H2WriteRenderer extends MergeRenderer {
    H2WriteRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected StringBuilder returning(TableSource table, List<ExprNode> items, Rows rows, Runnable statement) {
        if (items.isEmpty()) {
            return super.returning(table, items, rows, statement);
        }
        out.append("SELECT ");
        returned(table, items);
        out.append(rows == Rows.REMOVED ? " FROM OLD TABLE (" : " FROM FINAL TABLE (");
        statement.run();
        out.append(')');
        if (!items.stream().allMatch(ColumnRef.class::isInstance)) {
            out.append(" AS ");
            name(table.alias() == null ? table.baseName() : table.alias());
        }
        return out;
    }

    /** A parameter has no type but the one that it is cast to. The column refuses what is too long, where a cast to its length would cut it. */
    @Override
    protected ExprNode typed(ExprNode value, ColumnDef column) {
        return new Cast(value, column.length(0));
    }

    @Override
    protected void insert(InsertNode node) {
        Conflict conflict = node.conflict();
        if (conflict == null) {
            insertRows(node);
        } else {
            merge(node, conflict);
        }
    }

    /** The rows as a source called like what ON CONFLICT calls them, met with those that have an equal key. */
    private void merge(InsertNode node, Conflict conflict) {
        out.append("MERGE INTO ");
        table(node.table().table());
        out.append(" USING (");
        QueryNode query = node.query();
        if (query == null) {
            out.append("VALUES ");
            rows(node.rows().stream().map(row -> typed(row, node.columns())).toList());
        } else {
            insertedQuery(node, query).accept(this);
        }
        out.append(") AS excluded (");
        columnNames(node.columns()).append(") ON ");
        names().enter(List.of(node.table()), List.of());
        sameKey(node, conflict).accept(this);
        if (!conflict.assignments().isEmpty()) {
            out.append(" WHEN MATCHED");
            if (conflict.where() != null) {
                out.append(" AND ");
                operand(conflict.where(), Precedence.AND);
            }
            out.append(" THEN UPDATE");
            assignments(conflict.assignments());
        }
        names().leave();
        out.append(" WHEN NOT MATCHED THEN INSERT (");
        columnNames(node.columns()).append(") VALUES (");
        list(node.columns().stream().map(ExcludedColumn::new).toList()).append(')');
    }

    private List<ExprNode> typed(List<ExprNode> row, List<ColumnDef> columns) {
        List<ExprNode> typed = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            typed.add(typed(row.get(i), columns.get(i)));
        }
        return typed;
    }

    private ExprNode sameKey(InsertNode node, Conflict conflict) {
        List<ExprNode> keys = new ArrayList<>();
        for (List<ColumnDef> key : ConflictKeys.met(dialect(), node, conflict)) {
            List<ExprNode> parts = new ArrayList<>();
            for (ColumnDef column : key) {
                parts.add(new Comparison(
                        Comparison.Operator.EQ, new ColumnRef(node.table(), column), new ExcludedColumn(column)));
            }
            keys.add(Junction.and(parts));
        }
        return keys.isEmpty() ? Literal.FALSE : keys.size() == 1 ? keys.get(0) : Junction.or(keys);
    }

    /** Values and condition read the other sources in sub-queries, of which a value's must have one row. */
    @Override
    protected void update(UpdateNode node) {
        if (node.from().isEmpty()) {
            super.update(node);
            return;
        }
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment assignment : node.assignments()) {
            assignments.add(
                    new Assignment(assignment.column(), fromSources(node, assignment.column(), assignment.value())));
        }
        super.update(new UpdateNode(node.table(), assignments, exists(node.from(), node.where()), false));
    }

    private static ExprNode fromSources(UpdateNode node, ColumnDef column, ExprNode value) {
        Reads reads = new Reads(Set.copyOf(node.from()));
        NodeWalker walked = reads.walk(value);
        assert walked == reads;
        if (!reads.found) {
            return value;
        }
        if (reads.aggregates) {
            throw new QueryException("UPDATE of " + node.table().baseName() + " sets " + column.name()
                    + " to an aggregate of the rows it is joined with. Set it to a sub-query: scalar(select(...)).");
        }
        return new ScalarQuery(
                SelectNode.of(List.of(Projection.of(value)), node.from().get(0))
                        .withFrom(node.from(), List.of())
                        .withWhere(node.where()));
    }

    /** Finds out whether an expression reads one of some sources, and whether it aggregates. */
    private static final class Reads extends NodeWalker {
        private final Set<Source> sources;
        private boolean found;
        private boolean aggregates;

        Reads(Set<Source> sources) {
            this.sources = sources;
        }

        @Override
        public NodeWalker visit(ColumnRef node) {
            found |= sources.contains(node.source());
            return this;
        }

        @Override
        public NodeWalker visit(FormulaRef node) {
            found |= sources.contains(node.source());
            return this;
        }

        @Override
        public NodeWalker visit(Aggregate node) {
            aggregates = true;
            return super.visit(node);
        }
    }
}
