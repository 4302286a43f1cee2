package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.CaseWhen;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Conflict;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExcludedColumn;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.List;

/**
 * What MariaDB says otherwise of INSERT, UPDATE and DELETE: ON DUPLICATE KEY UPDATE, which no key can be named to, tables
 * joined in UPDATE and DELETE, no UPDATE RETURNING; and it sets columns one after the other.
 */
abstract class MariaDbWriteRenderer extends SqlRenderer {
    MariaDbWriteRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    public StringBuilder visit(InsertNode node) {
        Conflict conflict = node.conflict();
        if (conflict != null
                && !node.returning().isEmpty()
                && (conflict.assignments().isEmpty() || conflict.where() != null)) {
            throw new QueryException(
                    dialect() + " returns the rows that doNothing() and doUpdate(...).where(...) leave as"
                            + " they are too. Execute the statement without returning(...), and select the rows.");
        }
        return super.visit(node);
    }

    @Override
    public StringBuilder visit(UpdateNode node) {
        if (!node.returning().isEmpty()) {
            throw new QueryException(dialect() + " has no UPDATE ... RETURNING. Execute the UPDATE without"
                    + " returning(...), and select the rows in the same transaction.");
        }
        return super.visit(node);
    }

    @Override
    public StringBuilder visit(ExcludedColumn node) {
        out.append("VALUES(");
        return name(node.column().name()).append(')');
    }

    @Override
    protected void defaultValues() {
        out.append(" () VALUES ()");
    }

    @Override
    protected void conflict(InsertNode node, Conflict conflict) {
        requireOnlyKey(node, conflict);
        names().enter(List.of(node.table()), List.of());
        out.append(" ON DUPLICATE KEY UPDATE ");
        set(
                conflict.assignments().isEmpty()
                        ? asItIs(node)
                        : AssignmentOrder.readersFirst(dialect(), node.table(), conditional(node, conflict)),
                "");
        names().leave();
    }

    @Override
    protected void update(UpdateNode node) {
        List<Source> sources = new ArrayList<>(node.from());
        sources.add(0, node.table());
        names().enter(sources, List.of());
        out.append("UPDATE ");
        sources(sources);
        out.append(" SET ");
        if (node.from().isEmpty()) {
            set(AssignmentOrder.readersFirst(dialect(), node.table(), node.assignments()), "");
        } else {
            AssignmentOrder.requireIndependent(dialect(), node.table(), node.assignments());
            set(node.assignments(), names().nameOf(node.table()) + ".");
        }
        clause(" WHERE ", node.where());
        names().leave();
    }

    /**
     * Rows come back from a DELETE of one table only, an alias is allowed in the form for several tables only, and a table of
     * another schema has no name to be said first.
     */
    @Override
    protected void delete(DeleteNode node) {
        boolean plain = node.table().alias() == null && !node.table().isAnonymous();
        if (!plain && !node.returning().isEmpty()) {
            throw unsupported("alias in a DELETE that returns rows", "Leave out the alias.");
        }
        if (plain && (node.using().isEmpty() || node.table().table().schema() != null)
                || !node.returning().isEmpty()) {
            super.delete(node);
            return;
        }
        List<Source> sources = new ArrayList<>(node.using());
        sources.add(0, node.table());
        names().enter(sources, List.of());
        out.append("DELETE ").append(names().nameOf(node.table())).append(" FROM ");
        sources(sources);
        clause(" WHERE ", node.where());
        names().leave();
    }

    private void set(List<Assignment> assignments, String qualifier) {
        for (int i = 0; i < assignments.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(qualifier);
            name(assignments.get(i).column().name()).append(" = ");
            assignments.get(i).value().accept(this);
        }
    }

    /** The clause is about any unique key: what names one of them must not be able to meet another one. */
    private void requireOnlyKey(InsertNode node, Conflict conflict) {
        if (conflict.target().isEmpty()) {
            return;
        }
        List<String> target = conflict.target().stream().map(ColumnDef::name).toList();
        List<List<String>> possible = ConflictKeys.possible(node);
        if (possible.size() != 1 || !ConflictKeys.sameColumns(possible.get(0), target)) {
            throw new QueryException(
                    dialect() + " cannot be told that a conflict is about " + target + " alone: a row of "
                            + node.table().baseName() + " could meet an equal one by the unique keys " + possible
                            + ". Select the row with that key first, and insert or update it.");
        }
    }

    /** Setting a column to itself changes nothing; unlike IGNORE it hides no other error. */
    private static List<Assignment> asItIs(InsertNode node) {
        ColumnDef column = node.columns().get(0);
        return List.of(new Assignment(column, new ColumnRef(node.table(), column)));
    }

    private static List<Assignment> conditional(InsertNode node, Conflict conflict) {
        if (conflict.where() == null) {
            return conflict.assignments();
        }
        List<Assignment> conditional = new ArrayList<>();
        for (Assignment each : conflict.assignments()) {
            CaseWhen.Branch branch = new CaseWhen.Branch(conflict.where(), each.value());
            conditional.add(new Assignment(
                    each.column(), new CaseWhen(List.of(branch), new ColumnRef(node.table(), each.column()))));
        }
        return conditional;
    }
}
