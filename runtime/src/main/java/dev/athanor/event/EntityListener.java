package dev.athanor.event;

/**
 * Hears what happens to the objects of an entity in the sessions of a factory or an engine. Every method does nothing unless it
 * is overridden. Called on the thread that uses the session, in the order in which listeners were registered; one that several
 * sessions share must be fit for several threads. What it throws is thrown by the operation that it was called in.
 *
 * <p>A flush calls all {@code before...} methods before it writes anything, and again for what they add, change and delete; all
 * of that is written by the same flush. Throwing there vetoes: the flush fails, and the transaction is rolled back. It calls the
 * {@code after...} methods when everything is written; a change made there is one for the next flush. A listener that is called by
 * a flush may read by its session, but not flush, commit, roll back or close it.
 *
 * @param <E> the entity, or what several entities have in common
 */
public interface EntityListener<E> {
    /** The object was made from a row. Called when the statement that read it is done, with the relationships that it loads. */
    default void loaded(E entity) {}

    /** Columns of an object that was there were read from its row: it had expired, or the query said {@code populateExisting()}. */
    default void refreshed(E entity) {}

    /** The object is marked, so that the next read inside the session reads its row: by a commit, a rollback, or {@code expire}. */
    default void expired(E entity) {}

    /** The flush is about to insert the object; defaults are set. What is set here is inserted. */
    default void beforeInsert(E entity) {}

    /** The flush has inserted the object; a key that the database makes is known. */
    default void afterInsert(E entity) {}

    /**
     * The flush is about to write a change of the object; of a relationship too, where nothing of its own row is changed and no
     * statement is sent. An object whose values are again what they were is not changed.
     */
    default void beforeUpdate(E entity) {}

    /** The flush has written the change of the object. */
    default void afterUpdate(E entity) {}

    /** The flush is about to delete the object, because somebody said so, by a cascade, or as an orphan. */
    default void beforeDelete(E entity) {}

    /** The flush has deleted the object. */
    default void afterDelete(E entity) {}

    /** The object got another state. Called when what made it so is done, so that throwing undoes nothing but in a flush, which fails. */
    default void moved(E entity, StateChange change) {}
}
