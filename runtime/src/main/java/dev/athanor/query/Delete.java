package dev.athanor.query;

import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE of the rows that meet a condition. Objects of the session follow it; nothing cascades but in the database.
 */
public final class Delete extends WriteStatement {
    private final @Nullable ExprNode where;
    private final boolean everywhere;

    Delete(EntityTable<?, ?> table) {
        this(table, null, false);
    }

    private Delete(EntityTable<?, ?> table, @Nullable ExprNode where, boolean everywhere) {
        super(table);
        this.where = where;
        this.everywhere = everywhere;
    }

    /** Deletes only rows that meet all conditions, and those of earlier calls. */
    public Delete where(Condition... conditions) {
        return new Delete(table(), SelectClauses.and(where, conditions), everywhere);
    }

    /** Says that all rows are meant, where there is no condition. */
    public Delete everywhere() {
        return new Delete(table(), where, true);
    }

    @Override
    public DeleteNode node() {
        return (DeleteNode) super.node();
    }

    @Override
    DeleteNode makeNode() {
        return new DeleteNode(table().source(), where, everywhere);
    }
}
