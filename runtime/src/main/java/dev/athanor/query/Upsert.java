package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Conflict;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.StatementNode;
import java.util.List;

/**
 * An INSERT that changes the rows that are there already, or leaves them. Objects of the session follow what it changes. The
 * unique keys are those of the mapping: databases that cannot be told a key rely on it. Rows inserted or changed are counted,
 * those left as they are not, but by MariaDB, see {@link dev.athanor.session.Session#execute}.
 */
public final class Upsert extends ReturnableStatement {
    private final Insert insert;
    private final Conflict conflict;

    Upsert(Insert insert, Conflict conflict) {
        super(insert.table());
        this.insert = insert;
        this.conflict = conflict;
    }

    /**
     * Changes only rows that meet all conditions, and those of earlier calls; others stay as they are.
     *
     * @throws QueryException after {@code doNothing()}
     */
    public Upsert where(Condition... conditions) {
        if (conflict.assignments().isEmpty()) {
            throw new QueryException("doNothing() changes no row, so where(...) has nothing to say. Leave it out.");
        }
        return new Upsert(
                insert,
                new Conflict(
                        conflict.target(), conflict.assignments(), SelectClauses.and(conflict.where(), conditions)));
    }

    @Override
    public InsertNode node() {
        return (InsertNode) super.node();
    }

    @Override
    public Upsert restricted(TableConditions criteria) {
        if (!conflict.assignments().isEmpty() && criteria.on(table().source()) != null) {
            throw unrestrictable("An INSERT with doUpdate");
        }
        return this;
    }

    @Override
    List<StatementNode> makeNodes() {
        return insert.nodes().stream()
                .<StatementNode>map(node -> ((InsertNode) node).withConflict(conflict))
                .toList();
    }

    @Override
    StatementNode returning(StatementNode node, List<ExprNode> items) {
        return ((InsertNode) node).withReturning(items);
    }
}
