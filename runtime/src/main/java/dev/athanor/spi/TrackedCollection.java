package dev.athanor.spi;

/** A collection of related objects as the runtime sees it; what an accessor of a to-many relationship returns. */
public interface TrackedCollection {
    /** The contents and what happened to them. */
    CollectionState state();
}
