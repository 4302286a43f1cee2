package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of the rows that meet a condition. Objects of the session follow it.
 */
public final class Update extends WriteStatement {
    private final Assignments assignments;
    private final @Nullable ExprNode where;
    private final boolean everywhere;

    Update(EntityTable<?, ?> table) {
        this(table, new Assignments(table), null, false);
    }

    private Update(EntityTable<?, ?> table, Assignments assignments, @Nullable ExprNode where, boolean everywhere) {
        super(table);
        this.assignments = assignments;
        this.where = where;
        this.everywhere = everywhere;
    }

    /**
     * Sets a column to a value; null is SQL NULL.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> Update set(TableColumn<T> column, @Nullable T value) {
        Assignments changed = assignments.copy();
        changed.set(column, value);
        return new Update(table(), changed, where, everywhere);
    }

    /**
     * Sets a column to what the database computes from the row as it was.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> Update set(TableColumn<T> column, Expression<T> value) {
        Assignments changed = assignments.copy();
        changed.set(column, value.node());
        return new Update(table(), changed, where, everywhere);
    }

    /**
     * Sets the foreign key of a to-one to the key of an object, which is read when the statement is executed; null is
     * SQL NULL.
     *
     * @throws QueryException where the relationship has no foreign key in the row
     */
    public <T> Update set(ToOne<?, T, ?> relationship, @Nullable T target) {
        Assignments changed = assignments.copy();
        changed.set(relationship, target);
        return new Update(table(), changed, where, everywhere);
    }

    /** Changes only rows that meet all conditions, and those of earlier calls. */
    public Update where(Condition... conditions) {
        return new Update(table(), assignments, SelectClauses.and(where, conditions), everywhere);
    }

    /** Says that all rows are meant, where there is no condition. */
    public Update everywhere() {
        return new Update(table(), assignments, where, true);
    }

    @Override
    public UpdateNode node() {
        return (UpdateNode) super.node();
    }

    @Override
    UpdateNode makeNode() {
        List<Assignment> list = new ArrayList<>();
        assignments.values().forEach((column, value) -> list.add(new Assignment(column, value)));
        if (list.isEmpty()) {
            throw new QueryException(
                    "update(" + table().model().constantName() + ") sets nothing. Add .set(column, value).");
        }
        return new UpdateNode(table().source(), list, where, everywhere);
    }
}
