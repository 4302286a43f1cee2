package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Conflict;
import dev.athanor.query.ast.ExcludedColumn;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.table.ColumnDef;
import java.util.List;

/** An INSERT about to say what it does about rows that have an equal value of a unique key. Made by {@link Insert#onConflict}. */
public final class OnConflict {
    private final Insert insert;
    private final List<ColumnDef> target;

    OnConflict(Insert insert, List<ColumnDef> target) {
        this.insert = insert;
        this.target = target;
    }

    /** Leaves such rows as they are and inserts nothing for them. */
    public Upsert doNothing() {
        return new Upsert(insert, new Conflict(target, List.of(), null));
    }

    /**
     * Changes such rows. A value is computed from the row as it was, or, by {@code excluded(column)}, from what would have
     * been inserted.
     *
     * @throws QueryException without settings, and where a column is another table's
     */
    public Upsert doUpdate(ColumnSetting... settings) {
        if (settings.length == 0) {
            throw new QueryException("doUpdate() sets nothing. Add set(column, value), or say .doNothing().");
        }
        List<Assignment> assignments =
                ColumnSetting.all(insert.table(), settings).list();
        ExcludedCheck check = new ExcludedCheck();
        assignments.forEach(each -> check.require(each));
        return new Upsert(insert, new Conflict(target, assignments, null));
    }

    /** Names may be equal in two tables, and the other one's column is not what would be inserted. */
    private final class ExcludedCheck extends NodeWalker {
        void require(Assignment assignment) {
            NodeWalker walked = walk(assignment.value());
            assert walked == this;
        }

        @Override
        public NodeWalker visit(ExcludedColumn node) {
            if (!insert.table().table().columns().contains(node.column())) {
                throw new QueryException("excluded(...) names the column "
                        + node.column().name() + ", which " + TableNames.of(insert.table()) + " does not have.");
            }
            return this;
        }
    }
}
