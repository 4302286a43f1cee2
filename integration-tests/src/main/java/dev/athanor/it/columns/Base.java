package dev.athanor.it.columns;

import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to another one of its kind: a class of accessors that is no entity.
 *
 * @param <T> the entity itself
 */
public abstract class Base<T extends Base<T>> implements Identified<Integer> {
    public abstract void setId(Integer id);

    @Relationship(index = true)
    public abstract @Nullable T getParent();

    public abstract void setParent(@Nullable T parent);
}
