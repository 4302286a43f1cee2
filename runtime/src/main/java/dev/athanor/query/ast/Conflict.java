package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT does about a row whose unique key exists.
 *
 * @param target the columns of the unique key; none: any key of the table
 * @param assignments the columns of the row that exists and their new values; none: the row stays as it is
 * @param where which rows are changed, or null: all that conflict
 */
public record Conflict(
        List<ColumnDef> target,
        List<Assignment> assignments,
        @Nullable ExprNode where) {
    /** Copies the lists. */
    public Conflict {
        target = List.copyOf(target);
        assignments = List.copyOf(assignments);
    }
}
