package dev.athanor.session;

/**
 * A point within a session's transaction to which it can go back, made by {@link Session#savepoint}. It ends by release or
 * rollback, with a savepoint around it, and with the transaction. Closing one that has not ended rolls it back. For the thread
 * that uses the session.
 */
public interface Savepoint extends AutoCloseable {
    /**
     * Flushes, and keeps what was done since, as far as the transaction does. Nothing expires.
     *
     * @throws dev.athanor.error.SessionStateException where it has ended
     */
    void release();

    /**
     * Undoes what was done since, flushed or not: new objects are transient, deleted ones persistent, and those that were changed
     * expire; others keep what they know, but for relationships to entities of which something was written. A session in which a
     * flush failed since can be used again.
     *
     * @throws dev.athanor.error.SessionStateException where it has ended
     */
    void rollback();

    /** Whether it has not ended. */
    boolean isOpen();

    /** Rolls back where it has not ended. */
    @Override
    void close();
}
