package dev.athanor.query;

import dev.athanor.query.ast.Literal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a statement in SQL become; reached through {@link SqlText}. Columns of the result are found by name: that of
 * the column, of the label, or of {@link Sql#column}. Where something has no name, or names come twice, as in {@code select u.*,
 * a.*}, the result has exactly the columns that are read, in the order of what they are read into.
 */
@SuppressWarnings("unchecked") // a slot's value is of its item's type
public abstract sealed class TextResults permits SqlText {
    TextResults() {}

    abstract <R> TextQuery<R> query(List<Selectable<?>> items, @Nullable RowAssembler<R> assembler);

    /** Reads an entity or a value from each row. */
    public final <T> TextQuery<T> into(Selectable<T> item) {
        return query(List.of(item), null);
    }

    /**
     * Reads the only column as values of this class.
     *
     * @throws dev.athanor.error.QueryException where no column type is for the class
     */
    public final <T> TextQuery<T> into(Class<T> type) {
        return query(List.of(new UnorderedExpression<>(Literal.ONE, ValueTypes.of(type))), null);
    }

    /** Reads any number of entities and values from each row, by position or item. */
    public final TextQuery<Row> into(List<? extends Selectable<?>> items) {
        return rows(List.copyOf(items), Row::new);
    }

    /** Reads records, by the generated {@code QRecord} of a record with {@code @Projection}. */
    public final <R> TextQuery<R> into(Projected<R> projected) {
        return query(projected.items(), SlotAssembler.of(projected));
    }

    /** Reads what a function, mostly a constructor, makes of one value. */
    public final <A, R> TextQuery<R> into(Function<A, R> maker, Selectable<A> a) {
        return made(maker, List.of(a), s -> maker.apply((A) s[0]));
    }

    /** Reads two entities or values from each row. */
    public final <A, B> TextQuery<Row2<A, B>> into(Selectable<A> a, Selectable<B> b) {
        return rows(List.of(a, b), Row2::new);
    }

    /** Reads what a function makes of two entities or values. */
    public final <A, B, R> TextQuery<R> into(Function2<A, B, R> maker, Selectable<A> a, Selectable<B> b) {
        return made(maker, List.of(a, b), s -> maker.apply((A) s[0], (B) s[1]));
    }

    /** Reads three entities or values from each row. */
    public final <A, B, C> TextQuery<Row3<A, B, C>> into(Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return rows(List.of(a, b, c), Row3::new);
    }

    /** Reads what a function makes of three entities or values. */
    public final <A, B, C, R> TextQuery<R> into(
            Function3<A, B, C, R> maker, Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return made(maker, List.of(a, b, c), s -> maker.apply((A) s[0], (B) s[1], (C) s[2]));
    }

    /** Reads four entities or values from each row. */
    public final <A, B, C, D> TextQuery<Row4<A, B, C, D>> into(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return rows(List.of(a, b, c, d), Row4::new);
    }

    /** Reads what a function makes of four entities or values. */
    public final <A, B, C, D, R> TextQuery<R> into(
            Function4<A, B, C, D, R> maker, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return made(maker, List.of(a, b, c, d), s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3]));
    }

    /** Reads five entities or values from each row. */
    public final <A, B, C, D, E> TextQuery<Row5<A, B, C, D, E>> into(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e) {
        return rows(List.of(a, b, c, d, e), Row5::new);
    }

    /** Reads what a function makes of five entities or values. */
    public final <A, B, C, D, E, R> TextQuery<R> into(
            Function5<A, B, C, D, E, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e) {
        return made(maker, List.of(a, b, c, d, e), s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4]));
    }

    /** Reads six entities or values from each row. */
    public final <A, B, C, D, E, F> TextQuery<Row6<A, B, C, D, E, F>> into(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f) {
        return rows(List.of(a, b, c, d, e, f), Row6::new);
    }

    /** Reads what a function makes of six entities or values. */
    public final <A, B, C, D, E, F, R> TextQuery<R> into(
            Function6<A, B, C, D, E, F, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f) {
        return made(
                maker,
                List.of(a, b, c, d, e, f),
                s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4], (F) s[5]));
    }

    /** Reads seven entities or values from each row. */
    public final <A, B, C, D, E, F, G> TextQuery<Row7<A, B, C, D, E, F, G>> into(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return rows(List.of(a, b, c, d, e, f, g), Row7::new);
    }

    /** Reads what a function makes of seven entities or values. */
    public final <A, B, C, D, E, F, G, R> TextQuery<R> into(
            Function7<A, B, C, D, E, F, G, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return made(
                maker,
                List.of(a, b, c, d, e, f, g),
                s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4], (F) s[5], (G) s[6]));
    }

    /** Reads eight entities or values from each row. */
    public final <A, B, C, D, E, F, G, H> TextQuery<Row8<A, B, C, D, E, F, G, H>> into(
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

    /** Reads what a function makes of eight entities or values. */
    public final <A, B, C, D, E, F, G, H, R> TextQuery<R> into(
            Function8<A, B, C, D, E, F, G, H, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return made(
                maker,
                List.of(a, b, c, d, e, f, g, h),
                s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4], (F) s[5], (G) s[6], (H) s[7]));
    }

    private <R extends Row> TextQuery<R> rows(
            List<Selectable<?>> items, BiFunction<List<Selectable<?>>, @Nullable Object[], R> maker) {
        return query(items, SlotAssembler.rows(items, maker));
    }

    private <R> TextQuery<R> made(Object maker, List<Selectable<?>> items, Function<@Nullable Object[], R> function) {
        return query(items, SlotAssembler.of(maker, function));
    }
}
