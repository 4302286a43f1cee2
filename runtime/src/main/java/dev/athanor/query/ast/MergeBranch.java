package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a MERGE does with a row: the first branch whose condition is true is taken. */
public sealed interface MergeBranch {
    /** The further condition, or null. */
    @Nullable
    ExprNode condition();

    /**
     * Changes the row that was found.
     *
     * @param condition the further condition, or null
     * @param assignments the columns and their new values; one or more
     */
    record Change(@Nullable ExprNode condition, List<Assignment> assignments) implements MergeBranch {
        /** Copies the list. */
        public Change {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * Deletes the row that was found.
     *
     * @param condition the further condition, or null
     */
    record Removal(@Nullable ExprNode condition) implements MergeBranch {}

    /**
     * Inserts a row where none was found.
     *
     * @param condition the further condition, or null
     * @param assignments the columns and their values; one or more
     */
    record Addition(@Nullable ExprNode condition, List<Assignment> assignments) implements MergeBranch {
        /** Copies the list. */
        public Addition {
            assignments = List.copyOf(assignments);
        }

        /** The columns that get a value. */
        public List<ColumnDef> columns() {
            return assignments.stream().map(Assignment::column).toList();
        }

        /** The values, in the order of the columns. */
        public List<ExprNode> values() {
            return assignments.stream().map(Assignment::value).toList();
        }
    }
}
