package dev.athanor.query;

import org.jspecify.annotations.Nullable;

/**
 * A relationship to any number of objects: {@code USER.addresses}. Immutable.
 *
 * @param <S> the entity that has the relationship
 * @param <T> the target entity
 * @param <Q> the target's query type
 */
public final class ToMany<S, T, Q extends EntityTable<T, ?>> extends ListedPath<S, T, Q>
        implements CollectionPath<T, Q> {
    ToMany(RelationshipSource<S, Q> relationship) {
        super(relationship, null, null);
    }

    private ToMany(RelationshipSource<S, Q> relationship, @Nullable Q target, @Nullable Condition condition) {
        super(relationship, target, condition);
    }

    @Override
    public ToMany<S, T, Q> to(Q targetSource) {
        return new ToMany<>(relationship(), targetSource, condition());
    }

    @Override
    public ToMany<S, T, Q> and(Condition more) {
        return new ToMany<>(relationship(), givenTarget(), condition(more));
    }

    @Override
    <R> NestedList<R> nested(Select<R> elements) {
        return NestedList.of(this, elements);
    }
}
