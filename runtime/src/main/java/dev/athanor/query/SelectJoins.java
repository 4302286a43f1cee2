package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.JoinNode;
import java.util.List;

/**
 * The sources of a {@link Select}: FROM and its joins.
 *
 * @param <R> a row of the result
 */
abstract sealed class SelectJoins<R> permits SelectLocks {
    final SelectClauses clauses;

    SelectJoins(SelectClauses clauses) {
        this.clauses = clauses;
    }

    abstract Select<R> with(SelectClauses changed);

    /** Names the sources of FROM; without it they are those of what is selected. */
    public final Select<R> from(FromItem... tables) {
        SelectClauses changed = clauses.copy();
        changed.from = SelectClauses.plus(clauses.from, List.of(tables));
        return with(changed);
    }

    /** Joins along a relationship, on the keys that its mapping says. */
    public final Select<R> join(RelationshipPath<?, ?, ?> relationship) {
        return joined(new JoinStep.Related(JoinNode.Kind.INNER, relationship));
    }

    /**
     * Joins an entity by the foreign key between it and those before it.
     *
     * @throws QueryException when rendered, where there is none or more than one
     */
    public final Select<R> join(FromItem table) {
        return joined(new JoinStep.Plain(JoinNode.Kind.INNER, table, null));
    }

    /** Joins an entity on a condition. */
    public final Select<R> join(FromItem table, Condition on) {
        return joined(new JoinStep.Plain(JoinNode.Kind.INNER, table, on));
    }

    /** Joins along a relationship and keeps rows that have no target. */
    public final Select<R> leftJoin(RelationshipPath<?, ?, ?> relationship) {
        return joined(new JoinStep.Related(JoinNode.Kind.LEFT, relationship));
    }

    /**
     * Joins an entity by the foreign key between it and those before it, and keeps rows that have none.
     *
     * @throws QueryException when rendered, where there is no foreign key or more than one
     */
    public final Select<R> leftJoin(FromItem table) {
        return joined(new JoinStep.Plain(JoinNode.Kind.LEFT, table, null));
    }

    /** Joins an entity on a condition and keeps rows for which it is never true. */
    public final Select<R> leftJoin(FromItem table, Condition on) {
        return joined(new JoinStep.Plain(JoinNode.Kind.LEFT, table, on));
    }

    /** Joins a source of rows on a condition and keeps its rows for which it is never true. */
    public final Select<R> rightJoin(FromItem table, Condition on) {
        return joined(new JoinStep.Plain(JoinNode.Kind.RIGHT, table, on));
    }

    /** Joins a source of rows on a condition and keeps rows of both sides for which it is never true. H2 and MariaDB have none. */
    public final Select<R> fullJoin(FromItem table, Condition on) {
        return joined(new JoinStep.Plain(JoinNode.Kind.FULL, table, on));
    }

    /** Joins every row of an entity to every row before: the only way to ask for that. */
    public final Select<R> crossJoin(FromItem table) {
        return joined(new JoinStep.Plain(JoinNode.Kind.CROSS, table, null));
    }

    private Select<R> joined(JoinStep step) {
        SelectClauses changed = clauses.copy();
        changed.joins = SelectClauses.plus(clauses.joins, List.of(step));
        return with(changed);
    }
}
