package dev.athanor.session;

/** What an owner of objects in a session implements so that {@link Inspect} can ask it; not for application code. */
public interface StateSource {
    /** The state of an object that this owns. */
    EntityState state(Object entity);

    /** The value that a column or to-one had before changes that are not flushed. */
    FormerValue former(Object entity, int attribute);

    /** Whether the value of an attribute is there without a statement. */
    boolean isReadable(Object entity, int attribute);

    /** Whether the next flush sets a column to what the database computes. */
    boolean isComputed(Object entity, int column);
}
