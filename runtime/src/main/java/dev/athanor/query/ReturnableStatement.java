package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.StatementNode;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A statement that can tell the rows it writes. What is returned is of the table that is written; an UPDATE and an INSERT tell
 * the rows as they are then, a DELETE as they were.
 */
public abstract sealed class ReturnableStatement extends WriteStatement permits Insert, Upsert, Update, Delete {
    ReturnableStatement(TableItem table) {
        super(table);
    }

    @Override
    public abstract ReturnableStatement restricted(TableConditions criteria);

    /** The same statement, returning expressions. */
    abstract StatementNode returning(StatementNode node, List<ExprNode> items);

    /**
     * The statement, returning the entity or one value of each row.
     *
     * @throws dev.athanor.error.QueryException where it is not of the table
     */
    public final <T> Returning<T> returning(Selectable<T> item) {
        return new Returning<>(this, List.of(item), null);
    }

    /**
     * The statement, returning any number of values of each row, by position or item.
     *
     * @throws dev.athanor.error.QueryException where one is not of the table
     */
    public final Returning<Row> returning(List<? extends Selectable<?>> items) {
        return rows(List.copyOf(items), Row::new);
    }

    /**
     * The statement, returning records, by the generated {@code QRecord} of a record with {@code @Projection}.
     *
     * @throws dev.athanor.error.QueryException where a component is not of the table
     */
    public final <R> Returning<R> returning(Projected<R> projected) {
        return new Returning<>(
                this,
                projected.items(),
                new Assembler<>(
                        (items, slots) -> projected.maker().apply(new ProjectedRow(projected.components(), slots)),
                        projected.items()));
    }

    /**
     * The statement, returning two values of each row.
     *
     * @throws dev.athanor.error.QueryException where one is not of the table
     */
    public final <A, B> Returning<Row2<A, B>> returning(Selectable<A> a, Selectable<B> b) {
        return rows(List.of(a, b), Row2::new);
    }

    /**
     * The statement, returning three values of each row.
     *
     * @throws dev.athanor.error.QueryException where one is not of the table
     */
    public final <A, B, C> Returning<Row3<A, B, C>> returning(Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return rows(List.of(a, b, c), Row3::new);
    }

    /**
     * The statement, returning four values of each row.
     *
     * @throws dev.athanor.error.QueryException where one is not of the table
     */
    public final <A, B, C, D> Returning<Row4<A, B, C, D>> returning(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return rows(List.of(a, b, c, d), Row4::new);
    }

    /**
     * The statement, returning five values of each row.
     *
     * @throws dev.athanor.error.QueryException where one is not of the table
     */
    public final <A, B, C, D, E> Returning<Row5<A, B, C, D, E>> returning(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e) {
        return rows(List.of(a, b, c, d, e), Row5::new);
    }

    /**
     * The statement, returning six values of each row.
     *
     * @throws dev.athanor.error.QueryException where one is not of the table
     */
    public final <A, B, C, D, E, F> Returning<Row6<A, B, C, D, E, F>> returning(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f) {
        return rows(List.of(a, b, c, d, e, f), Row6::new);
    }

    /**
     * The statement, returning seven values of each row.
     *
     * @throws dev.athanor.error.QueryException where one is not of the table
     */
    public final <A, B, C, D, E, F, G> Returning<Row7<A, B, C, D, E, F, G>> returning(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return rows(List.of(a, b, c, d, e, f, g), Row7::new);
    }

    /**
     * The statement, returning eight values of each row.
     *
     * @throws dev.athanor.error.QueryException where one is not of the table
     */
    public final <A, B, C, D, E, F, G, H> Returning<Row8<A, B, C, D, E, F, G, H>> returning(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return rows(List.of(a, b, c, d, e, f, g, h), Row8::new);
    }

    private <R extends Row> Returning<R> rows(
            List<Selectable<?>> items, BiFunction<List<Selectable<?>>, @Nullable Object[], R> maker) {
        return new Returning<>(this, items, new Assembler<>(maker, items));
    }

    private record Assembler<R>(BiFunction<List<Selectable<?>>, @Nullable Object[], R> maker, List<Selectable<?>> items)
            implements RowAssembler<R> {
        @Override
        public R assemble(@Nullable Object[] slots) {
            return maker.apply(items, slots);
        }

        @Override
        public boolean keepsSlots() {
            return true;
        }

        /** The items are in the statement. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Assembler<?> that && maker.equals(that.maker);
        }

        @Override
        public int hashCode() {
            return maker.hashCode();
        }
    }
}
