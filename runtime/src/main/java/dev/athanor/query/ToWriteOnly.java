package dev.athanor.query;

import org.jspecify.annotations.Nullable;

/**
 * A relationship to a {@link WriteOnly} collection: {@code USER.posts}, to join and to ask about. It is never loaded, so that
 * {@link Load} does not take it. Immutable.
 *
 * @param <S> the entity that has the relationship
 * @param <T> the target entity
 * @param <Q> the target's query type
 */
public final class ToWriteOnly<S, T, Q extends EntityTable<T, ?>> extends RelationshipPath<S, T, Q>
        implements CollectionPath<T, Q> {
    ToWriteOnly(RelationshipSource<S, Q> relationship) {
        super(relationship, null, null);
    }

    private ToWriteOnly(RelationshipSource<S, Q> relationship, @Nullable Q target, @Nullable Condition condition) {
        super(relationship, target, condition);
    }

    @Override
    public ToWriteOnly<S, T, Q> to(Q targetSource) {
        return new ToWriteOnly<>(relationship(), targetSource, condition());
    }

    @Override
    public ToWriteOnly<S, T, Q> and(Condition more) {
        return new ToWriteOnly<>(relationship(), givenTarget(), condition(more));
    }
}
