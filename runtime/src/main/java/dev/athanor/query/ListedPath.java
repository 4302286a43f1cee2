package dev.athanor.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to several objects, of whose targets a query makes lists: what {@link SqlSelects} makes of rows.
 *
 * @param <S> the entity that has the relationship
 * @param <T> the target entity
 * @param <Q> the target's query type
 */
@SuppressWarnings("unchecked") // a slot's value is of its item's type
abstract sealed class ListedPath<S, T, Q extends EntityTable<T, ?>> extends LoadablePath<S, T, Q> permits ToMany {
    ListedPath(RelationshipSource<S, Q> relationship, @Nullable Q target, @Nullable Condition condition) {
        super(relationship, target, condition);
    }

    /** A list of one entity or value of each target, for a query to select. */
    public final <A> NestedList<A> list(Selectable<A> item) {
        return nested(new Select<>(List.of(item), null));
    }

    /** A list of records, by the generated {@code QRecord} of a record with {@code @Projection}. */
    public final <R> NestedList<R> list(Projected<R> projected) {
        return nested(new Select<>(projected.items(), SlotAssembler.of(projected)));
    }

    /** A list of what a function makes of one value of each target. */
    public final <A, R> NestedList<R> list(Function<A, R> maker, Selectable<A> a) {
        return made(maker, List.of(a), s -> maker.apply((A) s[0]));
    }

    /** A list of what a function makes of two values of each target. */
    public final <A, B, R> NestedList<R> list(Function2<A, B, R> maker, Selectable<A> a, Selectable<B> b) {
        return made(maker, List.of(a, b), s -> maker.apply((A) s[0], (B) s[1]));
    }

    /** A list of what a function makes of three values of each target. */
    public final <A, B, C, R> NestedList<R> list(
            Function3<A, B, C, R> maker, Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return made(maker, List.of(a, b, c), s -> maker.apply((A) s[0], (B) s[1], (C) s[2]));
    }

    /** A list of what a function makes of four values of each target. */
    public final <A, B, C, D, R> NestedList<R> list(
            Function4<A, B, C, D, R> maker, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return made(maker, List.of(a, b, c, d), s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3]));
    }

    /** A list of what a function makes of five values of each target. */
    public final <A, B, C, D, E, R> NestedList<R> list(
            Function5<A, B, C, D, E, R> maker,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e) {
        return made(maker, List.of(a, b, c, d, e), s -> maker.apply((A) s[0], (B) s[1], (C) s[2], (D) s[3], (E) s[4]));
    }

    /** A list of what a function makes of six values of each target. */
    public final <A, B, C, D, E, F, R> NestedList<R> list(
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

    /** A list of what a function makes of seven values of each target. */
    public final <A, B, C, D, E, F, G, R> NestedList<R> list(
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

    /** A list of what a function makes of eight values of each target. */
    public final <A, B, C, D, E, F, G, H, R> NestedList<R> list(
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

    private <R> NestedList<R> made(Object maker, List<Selectable<?>> items, Function<@Nullable Object[], R> function) {
        return nested(new Select<>(items, SlotAssembler.of(maker, function)));
    }

    abstract <R> NestedList<R> nested(Select<R> elements);
}
