package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.Source;
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

    Select(List<Selectable<?>> items, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        this.items = items;
        this.assembler = assembler;
        this.clauses = clauses;
    }

    List<Selectable<?>> items() {
        return items;
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

    /** Joins a source of rows on a condition and keeps its rows for which it is never true. */
    public Select<R> rightJoin(FromItem table, Condition on) {
        return joined(new JoinStep.Plain(JoinNode.Kind.RIGHT, table, on));
    }

    /** Joins a source of rows on a condition and keeps rows of both sides for which it is never true. H2 and MariaDB have none. */
    public Select<R> fullJoin(FromItem table, Condition on) {
        return joined(new JoinStep.Plain(JoinNode.Kind.FULL, table, on));
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
    public Select<R> groupBy(GroupTerm... terms) {
        List<ExprNode> nodes = new ArrayList<>(terms.length);
        for (GroupTerm term : terms) {
            nodes.addAll(term.grouping());
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
        changed.withTies = false;
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

    /**
     * Returns at most this many rows, and those that are equal in the order to the last of them. SQLite has none of that.
     *
     * @throws QueryException where the number is negative
     */
    public Select<R> limitWithTies(long rows) {
        SelectClauses changed = clauses.copy();
        changed.limit = number("limitWithTies", rows);
        changed.withTies = true;
        return with(changed);
    }

    /**
     * Goes on after a row of an earlier result of the same query, in its order: keyset paging, which costs the same on each
     * page. The terms of the order are columns, of which some make a row the only one with its values.
     *
     * @param last an entity, or a row with the columns of the order in it
     * @throws QueryException where something of the order is not in the row; when rendered, where no unique key makes the
     *     order total
     */
    public Select<R> after(R last) {
        return afterKey(KeysetRow.values(items, clauses.orderBy, last));
    }

    /**
     * Goes on after the row with these values of the terms of the order: keyset paging from values that came from
     * elsewhere.
     *
     * @throws QueryException where there are not as many values as terms, or one is of another type; when rendered, where no
     *     unique key makes the order total
     */
    public Select<R> afterKey(@Nullable Object... values) {
        SelectClauses changed = clauses.copy();
        changed.after = Keyset.checked(clauses.orderBy, values);
        return with(changed);
    }

    /** Locks the rows against others that would write or lock them, until the transaction ends. SQLite has none of that. */
    public Select<R> forUpdate() {
        return with(new Lock(Lock.Strength.UPDATE, Lock.Waiting.WAIT, List.of(), false));
    }

    /** Locks the rows against others that would write them, until the transaction ends. SQLite and H2 have none of that. */
    public Select<R> forShare() {
        return with(new Lock(Lock.Strength.SHARE, Lock.Waiting.WAIT, List.of(), false));
    }

    /**
     * Locks the rows as {@link #forUpdate}, but not against others that lock their keys, as an INSERT of a row that refers to
     * them does. PostgreSQL alone has that.
     */
    public Select<R> forNoKeyUpdate() {
        return with(new Lock(Lock.Strength.NO_KEY_UPDATE, Lock.Waiting.WAIT, List.of(), false));
    }

    /** Locks the rows against others that would delete them or change their keys. PostgreSQL alone has that. */
    public Select<R> forKeyShare() {
        return with(new Lock(Lock.Strength.KEY_SHARE, Lock.Waiting.WAIT, List.of(), false));
    }

    /**
     * Fails at once where a row is locked by somebody else.
     *
     * @throws QueryException where the query does not lock
     */
    public Select<R> noWait() {
        Lock lock = lock("noWait");
        return with(new Lock(lock.strength(), Lock.Waiting.NOWAIT, lock.of(), lock.ifSupported()));
    }

    /**
     * Leaves out rows that are locked by somebody else.
     *
     * @throws QueryException where the query does not lock
     */
    public Select<R> skipLocked() {
        Lock lock = lock("skipLocked");
        return with(new Lock(lock.strength(), Lock.Waiting.SKIP_LOCKED, lock.of(), lock.ifSupported()));
    }

    /**
     * Locks the rows of these entities only. PostgreSQL alone has that.
     *
     * @throws QueryException where the query does not lock
     */
    public Select<R> of(EntityTable<?, ?>... tables) {
        Lock lock = lock("of");
        List<Source> sources = new ArrayList<>(lock.of());
        for (EntityTable<?, ?> table : tables) {
            sources.add(table.source());
        }
        return with(new Lock(lock.strength(), lock.waiting(), sources, lock.ifSupported()));
    }

    /**
     * Leaves the lock out where the database has none like it, or takes a stronger one.
     *
     * @throws QueryException where the query does not lock
     */
    public Select<R> ifSupported() {
        Lock lock = lock("ifSupported");
        return with(new Lock(lock.strength(), lock.waiting(), lock.of(), true));
    }

    /** Rows of this query and of another one, equal ones once. */
    public Select<R> union(Select<? extends R> other) {
        return compound(CompoundNode.Operator.UNION, false, other);
    }

    /** Rows of this query and of another one. */
    public Select<R> unionAll(Select<? extends R> other) {
        return compound(CompoundNode.Operator.UNION, true, other);
    }

    /** Rows that both queries return, equal ones once. */
    public Select<R> intersect(Select<? extends R> other) {
        return compound(CompoundNode.Operator.INTERSECT, false, other);
    }

    /** Rows that both queries return, as often as both do. SQLite and H2 have none of that. */
    public Select<R> intersectAll(Select<? extends R> other) {
        return compound(CompoundNode.Operator.INTERSECT, true, other);
    }

    /** Rows that this query returns and another one does not, equal ones once. */
    public Select<R> except(Select<? extends R> other) {
        return compound(CompoundNode.Operator.EXCEPT, false, other);
    }

    /** Rows that this query returns more often than another one. SQLite and H2 have none of that. */
    public Select<R> exceptAll(Select<? extends R> other) {
        return compound(CompoundNode.Operator.EXCEPT, true, other);
    }

    /** The query as a source of rows for others. */
    public DerivedTable asTable(String alias) {
        return DerivedTable.of(this, alias, false);
    }

    /**
     * The query as a source of rows that refers to those before it in FROM: LATERAL, which of the databases that it is proven on
     * PostgreSQL has.
     */
    public DerivedTable asLateral(String alias) {
        return DerivedTable.of(this, alias, true);
    }

    /**
     * Returns one row of those in which the expressions are equal, the first in the order; SQLite and MariaDB have none of
     * that.
     */
    public Select<R> distinctOn(Expression<?>... expressions) {
        SelectClauses changed = clauses.copy();
        List<ExprNode> nodes = new ArrayList<>();
        for (Expression<?> expression : expressions) {
            nodes.add(expression.node());
        }
        changed.distinctOn = SelectClauses.plus(clauses.distinctOn, nodes);
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
    QueryNode singleColumn() {
        QueryNode node = spec().node();
        if (node.projections().size() != 1) {
            throw new QueryException("A sub-query used as a value or in IN has one column, not "
                    + node.projections().size() + ". Select a single column: select(USER.id).");
        }
        return node;
    }

    /** The only expression that is selected. */
    @SuppressWarnings("unchecked") // a query of one expression has rows of its type
    Expression<R> singleExpression() {
        if (items.size() == 1 && assembler == null) {
            if (items.get(0) instanceof Expression<?> expression) {
                return (Expression<R>) expression;
            }
            if (items.get(0) instanceof Labelled<?> labelled) {
                return (Expression<R>) labelled.expression();
            }
        }
        throw new QueryException("A sub-query used as a value selects one expression: scalar(select(USER.id)).");
    }

    /**
     * The SQL as a database takes it, which need not be there: {@code query.sql(Dialects.POSTGRESQL)}.
     *
     * @throws QueryException where the query cannot mean what was written, or the database has no such query
     */
    public String sql(Dialect dialect) {
        return spec().rendered(dialect).sql();
    }

    /**
     * Whether the other is a query with the same SQL, the same values, and the same way to make a result of the rows; a
     * function that makes records is equal to itself alone.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Select<?> query && SelectEquality.same(this, query);
    }

    @Override
    public int hashCode() {
        return SelectEquality.hash(this);
    }

    /** The SQL, as SQLite takes it, or another database where SQLite has no such query. */
    @Override
    public String toString() {
        return StatementText.of(spec().node());
    }

    private Select<R> compound(CompoundNode.Operator operator, boolean all, Select<? extends R> other) {
        SelectClauses whole = new SelectClauses();
        whole.parts = new Compounds.Parts(operator, all, this, other);
        return with(whole);
    }

    private Lock lock(String method) {
        if (clauses.lock == null) {
            throw new QueryException(method + "() is about a lock. Say .forUpdate() or .forShare() first.");
        }
        return clauses.lock;
    }

    private Select<R> with(Lock lock) {
        SelectClauses changed = clauses.copy();
        changed.lock = lock;
        return with(changed);
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
