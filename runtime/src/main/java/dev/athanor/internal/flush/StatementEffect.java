package dev.athanor.internal.flush;

import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.MergeBranch;
import dev.athanor.query.ast.MergeNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement may have done to rows that were there before it.
 *
 * @param changed the columns that it set
 * @param removed whether it deleted rows
 */
public record StatementEffect(List<ColumnDef> changed, boolean removed) {
    /** Copies the list. */
    public StatementEffect {
        changed = List.copyOf(changed);
    }

    /** The effect of a statement. */
    public static StatementEffect of(StatementNode node) {
        List<ColumnDef> changed = new ArrayList<>();
        boolean removed = node instanceof DeleteNode;
        if (node instanceof InsertNode insert && insert.conflict() != null) {
            add(changed, insert.conflict().assignments());
        } else if (node instanceof UpdateNode update) {
            add(changed, update.assignments());
        } else if (node instanceof MergeNode merge) {
            for (MergeBranch branch : merge.branches()) {
                if (branch instanceof MergeBranch.Change change) {
                    add(changed, change.assignments());
                }
                removed |= branch instanceof MergeBranch.Removal;
            }
        }
        return new StatementEffect(changed, removed);
    }

    private static void add(List<ColumnDef> columns, List<Assignment> assignments) {
        assignments.forEach(assignment -> columns.add(assignment.column()));
    }
}
