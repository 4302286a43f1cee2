package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * A sub-query as a source of rows. Its columns are referred to by the names of the sub-query's projections, or by those it
 * is given. Two with one alias and equal queries are the same; one without alias is the same as no other.
 */
public final class QuerySource implements Source {
    private final QueryNode query;
    private final @Nullable String alias;
    private final boolean lateral;

    private QuerySource(QueryNode query, @Nullable String alias, boolean lateral) {
        this.query = query;
        this.alias = alias;
        this.lateral = lateral;
    }

    /** The sub-query under an alias. */
    public static QuerySource as(QueryNode query, String alias) {
        return new QuerySource(query, alias, false);
    }

    /** The sub-query under an alias that the renderer makes up. */
    public static QuerySource anonymous(QueryNode query) {
        return new QuerySource(query, null, false);
    }

    /** The same sub-query, which may refer to the sources before it. */
    public QuerySource asLateral() {
        return new QuerySource(query, alias, true);
    }

    /** The sub-query. */
    public QueryNode query() {
        return query;
    }

    /** Whether the sub-query may refer to the sources before it. */
    public boolean isLateral() {
        return lateral;
    }

    @Override
    public @Nullable String alias() {
        return alias;
    }

    @Override
    public boolean isAnonymous() {
        return alias == null;
    }

    @Override
    public String baseName() {
        return "query";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof QuerySource that
                        && alias != null
                        && alias.equals(that.alias)
                        && lateral == that.lateral
                        && query.equals(that.query);
    }

    @Override
    public int hashCode() {
        return alias == null ? System.identityHashCode(this) : alias.hashCode();
    }

    @Override
    public String toString() {
        return alias == null ? "query" : alias;
    }
}
