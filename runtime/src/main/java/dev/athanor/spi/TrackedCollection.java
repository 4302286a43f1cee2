package dev.athanor.spi;

import java.util.Collection;

/** A collection of related objects as the runtime sees it; what an accessor of a to-many relationship returns. */
public interface TrackedCollection {
    /** The contents and what happened to them. */
    CollectionState state();

    /** Makes the collection hold exactly these targets; a map, under the values of their own columns. For the runtime. */
    void hold(Collection<?> targets);
}
