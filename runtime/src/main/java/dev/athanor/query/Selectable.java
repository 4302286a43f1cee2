package dev.athanor.query;

import dev.athanor.query.ast.Projection;
import java.util.List;

/**
 * What a {@link Select} can return: an expression, with a name of its own or without, a whole entity, or a list of what belongs to
 * it, or a record of several of these.
 *
 * @param <T> the type in the result
 */
public abstract sealed class Selectable<T> permits Expression, EntityTable, Labelled, NestedList, NestedRecord {
    Selectable() {}

    /** The columns of the result that this one is read from. */
    abstract List<Projection> projections();

    /** What a loader reads it by; an entity may be null where its source is joined by an outer join. */
    abstract Selection selection(boolean nullable);

    /** Whether another one stands for the same value. */
    abstract boolean isSameAs(Selectable<?> other);
}
