package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.QueryNode;
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
public final class Select<R> extends SelectLocks<R> {
    private final List<Selectable<?>> items;
    private final @Nullable RowAssembler<R> assembler;
    private volatile @Nullable SelectSpec<R> spec;
    private volatile @Nullable Bounded<R> bounded;

    Select(List<Selectable<?>> items, @Nullable RowAssembler<R> assembler) {
        this(items, assembler, new SelectClauses());
    }

    Select(List<Selectable<?>> items, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        super(clauses);
        this.items = NestedRecord.flat(items);
        this.assembler = NestedRecord.of(items, assembler);
    }

    List<Selectable<?>> items() {
        return items;
    }

    @Nullable
    RowAssembler<R> assembler() {
        return assembler;
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
        changed.orderBy =
                clauses.orderOfMapping ? List.copyOf(orderings) : SelectClauses.plus(clauses.orderBy, orderings);
        changed.orderOfMapping = false;
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

    /**
     * Leaves out rows that are equal to another one, after they were read: an object comes once. With a limit or an offset, which
     * count the rows before, the query is refused, unless it is of the objects of one table.
     */
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

    /**
     * Leaves the criteria of the session out of this query, its sub-queries and the relationships that it loads; what is touched
     * later meets them. Of no account where the query is a sub-query or a part of another one.
     */
    public Select<R> withoutCriteria() {
        SelectClauses changed = clauses.copy();
        changed.withoutCriteria = true;
        return with(changed);
    }

    /** Says how relationships are loaded, and which columns are read. */
    public Select<R> options(QueryOption<?>... options) {
        SelectClauses changed = clauses.copy();
        changed.options = changed.options.plus(options);
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
            SelectClauses first = limit(atMost).clauses.copy();
            first.unique &= atMost > 1; // the first row is the first of the unique ones
            known = new Bounded<>(atMost, with(first).spec());
            bounded = known;
        }
        return known.spec;
    }

    /** The query as a part of another statement. */
    QueryNode part() {
        NestedList.refuse(items, "in a sub-query, a part of a UNION or an INSERT");
        return spec().node();
    }

    /** The query as a sub-query that must have one column. */
    QueryNode singleColumn() {
        QueryNode node = part();
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

    @Override
    Select<R> with(SelectClauses changed) {
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
