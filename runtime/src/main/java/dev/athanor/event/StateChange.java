package dev.athanor.event;

/** From which state to which an object went. An object made from a row is told by {@link EntityListener#loaded}. */
public enum StateChange {
    /** By {@code add}, or reached by a cascade. */
    TRANSIENT_TO_PENDING,
    /** By {@code expunge} or a rollback before it was inserted, or an orphan. */
    PENDING_TO_TRANSIENT,
    /** By a flush. */
    PENDING_TO_PERSISTENT,
    /** By the rollback of its INSERT, or {@code makeTransient}. */
    PERSISTENT_TO_TRANSIENT,
    /** By a flush or a DELETE statement, or because its row was found to be gone. */
    PERSISTENT_TO_DELETED,
    /** By {@code expunge}, or by closing the session. */
    PERSISTENT_TO_DETACHED,
    /** By {@code add}. */
    DETACHED_TO_PERSISTENT,
    /** By the rollback of its DELETE. */
    DELETED_TO_PERSISTENT,
    /** By the commit of its DELETE. */
    DELETED_TO_DETACHED
}
