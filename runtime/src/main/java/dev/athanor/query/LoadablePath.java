package dev.athanor.query;

import org.jspecify.annotations.Nullable;

/**
 * A relationship that can be loaded: what {@link Load} takes. All are but {@link WriteOnly} collections. Immutable.
 *
 * @param <S> the entity that has the relationship
 * @param <T> the target entity
 * @param <Q> the target's query type
 */
public abstract sealed class LoadablePath<S, T, Q extends EntityTable<T, ?>> extends RelationshipPath<S, T, Q>
        permits ToOne, ListedPath {
    LoadablePath(RelationshipSource<S, Q> relationship, @Nullable Q target, @Nullable Condition condition) {
        super(relationship, target, condition);
    }

    @Override
    public abstract LoadablePath<S, T, Q> to(Q targetSource);

    @Override
    public abstract LoadablePath<S, T, Q> and(Condition more);
}
