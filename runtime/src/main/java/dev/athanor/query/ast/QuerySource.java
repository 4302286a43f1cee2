package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * A sub-query as a source of rows, equal to itself only. Its columns are referred to by the names of the sub-query's
 * projections.
 */
public final class QuerySource implements Source {
    private final SelectNode query;
    private final @Nullable String alias;

    private QuerySource(SelectNode query, @Nullable String alias) {
        this.query = query;
        this.alias = alias;
    }

    /** The sub-query under an alias. */
    public static QuerySource as(SelectNode query, String alias) {
        return new QuerySource(query, alias);
    }

    /** The sub-query under an alias that the renderer makes up. */
    public static QuerySource anonymous(SelectNode query) {
        return new QuerySource(query, null);
    }

    /** The sub-query. */
    public SelectNode query() {
        return query;
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
}
