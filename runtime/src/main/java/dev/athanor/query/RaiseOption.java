package dev.athanor.query;

import org.jspecify.annotations.Nullable;

/**
 * Refuses to load later what a query has not loaded; made by {@link Load#raiseAll} and {@link Load#raiseAllOnSql}. Immutable.
 *
 * @param <S> the entity where it stands
 */
public final class RaiseOption<S> extends QueryOption<S> {
    private final LoadStrategy strategy;

    RaiseOption(LoadStrategy strategy) {
        this.strategy = strategy;
    }

    /** What a touch does. */
    public LoadStrategy strategy() {
        return strategy;
    }

    /** Whether the other refuses the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RaiseOption<?> that && strategy == that.strategy;
    }

    @Override
    public int hashCode() {
        return strategy.hashCode();
    }

    @Override
    public String toString() {
        return strategy == LoadStrategy.RAISE ? "raiseAll()" : "raiseAllOnSql()";
    }
}
