package dev.athanor.query;

import dev.athanor.error.QueryException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to a {@link WriteOnly} collection: {@code USER.posts}, to join and to ask about. It is never loaded, so that
 * {@link Load} does not take it. Immutable.
 *
 * @param <S> the entity that has the relationship
 * @param <T> the target entity
 * @param <Q> the target's query type
 */
public final class ToWriteOnly<S, T, Q extends EntityTable<T, ?>> extends RelationshipPath<S, T, Q> {
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

    /** Is not empty: EXISTS. */
    public Condition any() {
        return exists("any");
    }

    /**
     * Has a row that meets a condition: EXISTS.
     *
     * @throws QueryException where the target is of the same table, so that the condition cannot tell the two apart
     */
    public Condition any(Condition condition) {
        return exists("any", condition);
    }

    /** Has a row that meets a condition made for it, under an alias; the way for a relationship to its own table. */
    public Condition any(Function<Q, Condition> condition) {
        return exists("any", condition);
    }

    /**
     * Has this object in it. The object is kept; its key is read when the statement is executed.
     *
     * @throws QueryException where the object is null; when executed, where it has no key
     */
    public Condition contains(T entity) {
        return holds(entity);
    }
}
