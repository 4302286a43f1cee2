package dev.athanor.query;

/**
 * How a query loads what belongs to an entity, for {@link Select#options} and {@link LoadOption#then}; made by {@link Load}.
 * Immutable.
 *
 * @param <S> the entity; of columns it is told by the place where the option stands, and checked when the query is run
 */
public abstract sealed class QueryOption<S> permits LoadOption, ColumnOption, RaiseOption, LoadPlan {
    QueryOption() {}
}
