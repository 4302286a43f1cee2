package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.StatementNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE of the rows that meet a condition, of their own or of rows they are joined with. Objects of the session follow it;
 * nothing cascades but in the database.
 */
public final class Delete extends ReturnableStatement {
    private final OtherSources others;
    private final @Nullable ExprNode where;
    private final boolean everywhere;
    private final Synchronization synchronization;

    Delete(TableItem table) {
        this(table, OtherSources.NONE, null, false, Synchronization.AUTO);
    }

    private Delete(
            TableItem table,
            OtherSources others,
            @Nullable ExprNode where,
            boolean everywhere,
            Synchronization synchronization) {
        super(table);
        this.synchronization = synchronization;
        this.others = others;
        this.where = where;
        this.everywhere = everywhere;
    }

    /** Names sources whose columns conditions may read; {@link #where} says which of their rows belong to a row. */
    public Delete using(FromItem... sources) {
        return new Delete(table(), others.plus(sources), where, everywhere, synchronization);
    }

    /** Reads the target of a relationship beside each row that has one; only those are deleted. */
    public Delete join(RelationshipPath<?, ?, ?> relationship) {
        return new Delete(table(), others.join(relationship), where, everywhere, synchronization);
    }

    /** Reads the rows of a source for which a condition is true beside each row; a row without one is not deleted. */
    public Delete join(FromItem source, Condition on) {
        return new Delete(table(), others.join(source, on), where, everywhere, synchronization);
    }

    /** Deletes only rows that meet all conditions, and those of earlier calls. */
    public Delete where(Condition... conditions) {
        return new Delete(table(), others, SelectClauses.and(where, conditions), everywhere, synchronization);
    }

    /** Says that all rows are meant, where there is no condition. */
    public Delete everywhere() {
        return new Delete(table(), others, where, true, synchronization);
    }

    /**
     * How objects of the session follow; {@link Synchronization#AUTO} unless said.
     *
     * @throws dev.athanor.error.QueryException when executed, for {@link Synchronization#EVALUATE} and a condition that only the
     *     database can tell
     */
    public Delete synchronize(Synchronization how) {
        return new Delete(table(), others, where, everywhere, how);
    }

    /** One without a condition stays as it is: it is refused, or means all rows that there are for the session. */
    @Override
    public Delete restricted(TableConditions criteria) {
        Condition[] conditions = where == null && !everywhere ? new Condition[0] : others.criteria(criteria, table());
        return conditions.length == 0 ? this : where(conditions);
    }

    @Override
    public Synchronization synchronization() {
        return synchronization;
    }

    @Override
    public DeleteNode node() {
        return (DeleteNode) super.node();
    }

    @Override
    List<StatementNode> makeNodes() {
        return List.of(new DeleteNode(
                table().source(),
                others.sources(),
                others.condition(table(), where, everywhere),
                everywhere,
                List.of()));
    }

    @Override
    StatementNode returning(StatementNode node, List<ExprNode> items) {
        return ((DeleteNode) node).withReturning(items);
    }
}
