package dev.athanor.query;

import dev.athanor.error.QueryException;
import java.util.function.Function;

/**
 * What a query asks of a relationship to any number of objects, whether it is loaded or not.
 *
 * @param <T> the target entity
 * @param <Q> the target's query type
 */
public sealed interface CollectionPath<T, Q extends EntityTable<T, ?>> permits ToMany, ToWriteOnly {
    /** Is not empty: EXISTS. */
    default Condition any() {
        return path().exists("any");
    }

    /**
     * Has a row that meets a condition: EXISTS.
     *
     * @throws QueryException where the target is of the same table, so that the condition cannot tell the two apart
     */
    default Condition any(Condition condition) {
        return path().exists("any", condition);
    }

    /** Has a row that meets a condition made for it, under an alias; the way for a relationship to its own table. */
    default Condition any(Function<Q, Condition> condition) {
        return path().exists("any", condition);
    }

    /**
     * Has this object in it. The object is kept; its key is read when the statement is executed. Negated, it is true of all that do not
     * have it, also where it belongs to nobody.
     *
     * @throws QueryException where the object is null; when executed, where it has no key
     */
    default Condition contains(T entity) {
        return path().holds(entity);
    }

    @SuppressWarnings("unchecked") // both are paths to this target
    private RelationshipPath<?, T, Q> path() {
        return (RelationshipPath<?, T, Q>) this;
    }
}
