package dev.athanor.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records within rows: what a function, mostly a constructor, makes of some of their values. Reached through {@link Sql}. */
@SuppressWarnings("unchecked") // a slot's value is of its item's type
public abstract sealed class SqlRecords extends SqlSelects permits SqlWrites {
    SqlRecords() {}

    /** A record with {@code @Projection} as one value of a row, by its generated {@code QRecord}; see {@link NestedRecord}. */
    public static <R> NestedRecord<R> nested(Projected<R> projected) {
        return new NestedRecord<>(List.copyOf(projected.items()), SlotAssembler.of(projected));
    }

    /** What a function makes of one value of a row, as one value; see {@link NestedRecord}. */
    public static <A, R> NestedRecord<R> nested(Function<A, R> maker, Selectable<A> a) {
        return record(maker, List.of(a), s -> maker.apply((A) s[0]));
    }

    /** What a function makes of two values of a row, as one value; see {@link NestedRecord}. */
    public static <A, B, R> NestedRecord<R> nested(Function2<A, B, R> maker, Selectable<A> a, Selectable<B> b) {
        return record(maker, List.of(a, b), s -> maker.apply((A) s[0], (B) s[1]));
    }

    /** What a function makes of three values of a row, as one value; see {@link NestedRecord}. */
    public static <A, B, C, R> NestedRecord<R> nested(
            Function3<A, B, C, R> maker, Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return record(maker, List.of(a, b, c), s -> maker.apply((A) s[0], (B) s[1], (C) s[2]));
    }

    /** What a function makes of four values of a row, as one value; see {@link NestedRecord}. */
    public static <A, B, C, D, R> NestedRecord<R> nested(
            Function4<A, B, C, D, R> maker, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return record(maker, List.of(a, b, c, d), s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3]));
    }

    /** What a function makes of five values of a row, as one value; see {@link NestedRecord}. */
    public static <A, B, C, D, E, R> NestedRecord<R> nested(
            Function5<A, B, C, D, E, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e) {
        return record(
                maker, List.of(a, b, c, d, e), s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4]));
    }

    /** What a function makes of six values of a row, as one value; see {@link NestedRecord}. */
    public static <A, B, C, D, E, F, R> NestedRecord<R> nested(
            Function6<A, B, C, D, E, F, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f) {
        return record(
                maker,
                List.of(a, b, c, d, e, f),
                s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4], (F) s[5]));
    }

    /** What a function makes of seven values of a row, as one value; see {@link NestedRecord}. */
    public static <A, B, C, D, E, F, G, R> NestedRecord<R> nested(
            Function7<A, B, C, D, E, F, G, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return record(
                maker,
                List.of(a, b, c, d, e, f, g),
                s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4], (F) s[5], (G) s[6]));
    }

    /** What a function makes of eight values of a row, as one value; see {@link NestedRecord}. */
    public static <A, B, C, D, E, F, G, H, R> NestedRecord<R> nested(
            Function8<A, B, C, D, E, F, G, H, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return record(
                maker,
                List.of(a, b, c, d, e, f, g, h),
                s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4], (F) s[5], (G) s[6], (H) s[7]));
    }

    private static <R> NestedRecord<R> record(
            Object maker, List<Selectable<?>> items, Function<@Nullable Object[], R> function) {
        return new NestedRecord<>(items, SlotAssembler.of(maker, function));
    }
}
