package dev.athanor.session;

/** What an owner of objects in a session implements so that {@link Inspect} can ask it; not for application code. */
public interface StateSource {
    /** The state of an object that this owns. */
    EntityState state(Object entity);
}
