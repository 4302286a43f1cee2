package dev.athanor.query;

import dev.athanor.dialect.Dialects;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query, made by {@link Sql}. Immutable, for any thread: each method returns another one. One that is kept in a
 * constant is rendered once. Its {@code toString} is SQL.
 *
 * @param <R> a row of the result: an entity, a value, a {@link Row}, or what a constructor made of it
 */
public final class Select<R> {
    private final List<Selectable<?>> items;
    private final @Nullable RowAssembler<R> assembler;
    private final SelectClauses clauses;
    private volatile @Nullable SelectSpec<R> spec;
    private volatile @Nullable Bounded<R> bounded;

    Select(List<Selectable<?>> items, @Nullable RowAssembler<R> assembler) {
        this(items, assembler, new SelectClauses());
    }

    private Select(List<Selectable<?>> items, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        this.items = items;
        this.assembler = assembler;
        this.clauses = clauses;
    }

    /** Names the sources of FROM; without it they are those of what is selected. */
    public Select<R> from(FromItem... tables) {
        SelectClauses changed = clauses.copy();
        changed.from = SelectClauses.plus(clauses.from, List.of(tables));
        return with(changed);
    }

    /** Joins along a relationship, on the keys that its mapping says. */
    public Select<R> join(RelationshipPath<?, ?, ?> relationship) {
        return joined(new JoinStep.Related(JoinNode.Kind.INNER, relationship));
    }

    /**
     * Joins an entity by the foreign key between it and those before it.
     *
     * @throws QueryException when rendered, where there is none or more than one
     */
    public Select<R> join(FromItem table) {
        return joined(new JoinStep.Plain(JoinNode.Kind.INNER, table, null));
    }

    /** Joins an entity on a condition. */
    public Select<R> join(FromItem table, Condition on) {
        return joined(new JoinStep.Plain(JoinNode.Kind.INNER, table, on));
    }

    /** Joins along a relationship and keeps rows that have no target. */
    public Select<R> leftJoin(RelationshipPath<?, ?, ?> relationship) {
        return joined(new JoinStep.Related(JoinNode.Kind.LEFT, relationship));
    }

    /**
     * Joins an entity by the foreign key between it and those before it, and keeps rows that have none.
     *
     * @throws QueryException when rendered, where there is no foreign key or more than one
     */
    public Select<R> leftJoin(FromItem table) {
        return joined(new JoinStep.Plain(JoinNode.Kind.LEFT, table, null));
    }

    /** Joins an entity on a condition and keeps rows for which it is never true. */
    public Select<R> leftJoin(FromItem table, Condition on) {
        return joined(new JoinStep.Plain(JoinNode.Kind.LEFT, table, on));
    }

    /** Joins every row of an entity to every row before: the only way to ask for that. */
    public Select<R> crossJoin(FromItem table) {
        return joined(new JoinStep.Plain(JoinNode.Kind.CROSS, table, null));
    }

    /** Keeps rows that meet all conditions, and those of earlier calls. */
    public Select<R> where(Condition... conditions) {
        SelectClauses changed = clauses.copy();
        changed.where = SelectClauses.and(clauses.where, conditions);
        return with(changed);
    }

    /** Makes one row of those in which the expressions are equal. */
    public Select<R> groupBy(Expression<?>... expressions) {
        List<ExprNode> nodes = new ArrayList<>(expressions.length);
        for (Expression<?> expression : expressions) {
            nodes.add(expression.node());
        }
        SelectClauses changed = clauses.copy();
        changed.groupBy = SelectClauses.plus(clauses.groupBy, nodes);
        return with(changed);
    }

    /** Keeps groups that meet all conditions, and those of earlier calls. */
    public Select<R> having(Condition... conditions) {
        SelectClauses changed = clauses.copy();
        changed.having = SelectClauses.and(clauses.having, conditions);
        return with(changed);
    }

    /** Sorts, after the terms of earlier calls. */
    public Select<R> orderBy(OrderTerm... terms) {
        List<Ordering> orderings = new ArrayList<>(terms.length);
        for (OrderTerm term : terms) {
            orderings.add(term.ordering());
        }
        SelectClauses changed = clauses.copy();
        changed.orderBy = SelectClauses.plus(clauses.orderBy, orderings);
        return with(changed);
    }

    /**
     * Returns at most this many rows.
     *
     * @throws QueryException where the number is negative
     */
    public Select<R> limit(long rows) {
        SelectClauses changed = clauses.copy();
        changed.limit = number("limit", rows);
        return with(changed);
    }

    /**
     * Leaves out this many rows at the beginning.
     *
     * @throws QueryException where the number is negative
     */
    public Select<R> offset(long rows) {
        SelectClauses changed = clauses.copy();
        changed.offset = number("offset", rows);
        return with(changed);
    }

    /** Leaves out rows that are equal to another one, in the database. */
    public Select<R> distinct() {
        SelectClauses changed = clauses.copy();
        changed.distinct = true;
        return with(changed);
    }

    /** Leaves out rows that are equal to another one, after they were read: an object comes once. */
    public Select<R> unique() {
        SelectClauses changed = clauses.copy();
        changed.unique = true;
        return with(changed);
    }

    /** Overwrites what objects in the session hold, changes included, by what the query reads. */
    public Select<R> populateExisting() {
        SelectClauses changed = clauses.copy();
        changed.populateExisting = true;
        return with(changed);
    }

    /** Says how relationships are loaded. */
    public Select<R> options(LoadOption<?, ?>... options) {
        SelectClauses changed = clauses.copy();
        changed.options = SelectClauses.plus(clauses.options, List.of(options));
        return with(changed);
    }

    /**
     * What is executed and how its rows are read. For the runtime. Made once.
     *
     * @throws QueryException where the query cannot mean what was written
     */
    public SelectSpec<R> spec() {
        SelectSpec<R> made = spec;
        if (made == null) {
            made = SelectPlanner.plan(items, assembler, clauses);
            spec = made;
        }
        return made;
    }

    /**
     * {@link #spec()} of the query with a LIMIT of its own where it has none. For the runtime. The last one is kept.
     *
     * @throws QueryException where the query cannot mean what was written
     */
    public SelectSpec<R> spec(int atMost) {
        if (clauses.limit != null) {
            return spec();
        }
        Bounded<R> known = bounded;
        if (known == null || known.rows != atMost) {
            known = new Bounded<>(atMost, limit(atMost).spec());
            bounded = known;
        }
        return known.spec;
    }

    /** The query as a sub-query that must have one column. */
    SelectNode singleColumn() {
        SelectNode node = spec().node();
        if (node.projections().size() != 1) {
            throw new QueryException("A sub-query used as a value or in IN has one column, not "
                    + node.projections().size() + ". Select a single column: select(USER.id).");
        }
        return node;
    }

    /** The only expression that is selected. */
    @SuppressWarnings("unchecked") // a query of one expression has rows of its type
    Expression<R> singleExpression() {
        if (items.size() == 1 && assembler == null && items.get(0) instanceof Expression<?> expression) {
            return (Expression<R>) expression;
        }
        throw new QueryException("A sub-query used as a value selects one expression: scalar(select(USER.id)).");
    }

    /** The SQL, as SQLite takes it. */
    @Override
    public String toString() {
        return spec().rendered(Dialects.SQLITE).sql();
    }

    private Select<R> joined(JoinStep step) {
        SelectClauses changed = clauses.copy();
        changed.joins = SelectClauses.plus(clauses.joins, List.of(step));
        return with(changed);
    }

    private Select<R> with(SelectClauses changed) {
        return new Select<>(items, assembler, changed);
    }

    private record Bounded<R>(int rows, SelectSpec<R> spec) {}

    private static ExprNode number(String method, long rows) {
        if (rows < 0) {
            throw new QueryException(method + "(" + rows + ") is negative.");
        }
        return Bind.of(Types.LONG, rows);
    }
}
