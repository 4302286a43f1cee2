package dev.athanor.query;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entry points for queries: of one entity or value, of rows of two to eight, and of what a function, mostly a
 * constructor, makes of a row. Reached through {@link Sql}.
 */
@SuppressWarnings("unchecked") // a slot's value is of its item's type
public abstract sealed class SqlSelects extends SqlWindows permits SqlRecords {
    SqlSelects() {}

    /** A query of one entity or value. */
    public static <T> Select<T> select(Selectable<T> item) {
        return new Select<>(List.of(item), null);
    }

    /** A query of any number of entities and values, by position or item. */
    public static Select<Row> select(List<? extends Selectable<?>> items) {
        return rows(List.copyOf(items), Row::new);
    }

    /** A query of records, by the generated {@code QRecord} of a record with {@code @Projection}. */
    public static <R> Select<R> select(Projected<R> projected) {
        return new Select<>(projected.items(), SlotAssembler.of(projected));
    }

    /** A query of what a function makes of one value. */
    public static <A, R> Select<R> select(Function<A, R> maker, Selectable<A> a) {
        return made(maker, List.of(a), s -> maker.apply((A) s[0]));
    }

    /** A query of two entities or values. */
    public static <A, B> Select<Row2<A, B>> select(Selectable<A> a, Selectable<B> b) {
        return rows(List.of(a, b), Row2::new);
    }

    /** A query of what a function makes of two values. */
    public static <A, B, R> Select<R> select(Function2<A, B, R> maker, Selectable<A> a, Selectable<B> b) {
        return made(maker, List.of(a, b), s -> maker.apply((A) s[0], (B) s[1]));
    }

    /** A query of three entities or values. */
    public static <A, B, C> Select<Row3<A, B, C>> select(Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return rows(List.of(a, b, c), Row3::new);
    }

    /** A query of what a function makes of three values. */
    public static <A, B, C, R> Select<R> select(
            Function3<A, B, C, R> maker, Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return made(maker, List.of(a, b, c), s -> maker.apply((A) s[0], (B) s[1], (C) s[2]));
    }

    /** A query of four entities or values. */
    public static <A, B, C, D> Select<Row4<A, B, C, D>> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return rows(List.of(a, b, c, d), Row4::new);
    }

    /** A query of what a function makes of four values. */
    public static <A, B, C, D, R> Select<R> select(
            Function4<A, B, C, D, R> maker, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return made(maker, List.of(a, b, c, d), s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3]));
    }

    /** A query of five entities or values. */
    public static <A, B, C, D, E> Select<Row5<A, B, C, D, E>> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e) {
        return rows(List.of(a, b, c, d, e), Row5::new);
    }

    /** A query of what a function makes of five values. */
    public static <A, B, C, D, E, R> Select<R> select(
            Function5<A, B, C, D, E, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e) {
        return made(maker, List.of(a, b, c, d, e), s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4]));
    }

    /** A query of six entities or values. */
    public static <A, B, C, D, E, F> Select<Row6<A, B, C, D, E, F>> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f) {
        return rows(List.of(a, b, c, d, e, f), Row6::new);
    }

    /** A query of what a function makes of six values. */
    public static <A, B, C, D, E, F, R> Select<R> select(
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

    /** A query of seven entities or values. */
    public static <A, B, C, D, E, F, G> Select<Row7<A, B, C, D, E, F, G>> select(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return rows(List.of(a, b, c, d, e, f, g), Row7::new);
    }

    /** A query of what a function makes of seven values. */
    public static <A, B, C, D, E, F, G, R> Select<R> select(
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

    /** A query of eight entities or values. */
    public static <A, B, C, D, E, F, G, H> Select<Row8<A, B, C, D, E, F, G, H>> select(
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

    /** A query of what a function makes of eight values. */
    public static <A, B, C, D, E, F, G, H, R> Select<R> select(
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

    /** A query under a name, written once in WITH; FROM and joins take it as a source of rows. */
    public static DerivedTable with(String name, Select<?> query) {
        return DerivedTable.common(name, query);
    }

    /**
     * A query under a name that goes on from its own rows: those of {@code seed}, and those that {@code step} makes of the
     * rows found last, until there are none.
     */
    public static DerivedTable withRecursive(
            String name, Select<?> seed, Function<? super DerivedTable, ? extends Select<?>> step) {
        return DerivedTable.recursive(name, seed, step, true);
    }

    /** The same as {@link #withRecursive}, in which equal rows come once: it ends also where rows lead back to each other. */
    public static DerivedTable withRecursiveDistinct(
            String name, Select<?> seed, Function<? super DerivedTable, ? extends Select<?>> step) {
        return DerivedTable.recursive(name, seed, step, false);
    }

    private static <R extends Row> Select<R> rows(
            List<Selectable<?>> items, BiFunction<List<Selectable<?>>, @Nullable Object[], R> maker) {
        return new Select<>(items, SlotAssembler.rows(items, maker));
    }

    private static <R> Select<R> made(
            Object maker, List<Selectable<?>> items, Function<@Nullable Object[], R> function) {
        return new Select<>(items, SlotAssembler.of(maker, function));
    }
}
