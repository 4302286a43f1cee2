package dev.athanor.query;

import dev.athanor.query.ast.Quantified;

/**
 * The values of a sub-query of one expression on the right of a comparison, made by {@link Sql#any} and {@link Sql#all}.
 * Immutable.
 *
 * @param <T> the type of the values
 */
public final class SubQueryValues<T> {
    private final boolean all;
    private final Select<T> query;

    private SubQueryValues(boolean all, Select<T> query) {
        this.all = all;
        this.query = query;
    }

    static <T> SubQueryValues<T> of(boolean all, Select<T> query) {
        return new SubQueryValues<>(all, query);
    }

    Quantified node() {
        return new Quantified(all, query.singleColumn());
    }
}
