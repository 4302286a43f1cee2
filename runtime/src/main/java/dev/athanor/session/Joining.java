package dev.athanor.session;

/**
 * What a session's transaction is on a connection on which somebody else has begun one, see {@link SessionFactory#on}. In any case
 * the session leaves autocommit, isolation and read-only as they are, and never closes a connection that was given to it.
 */
public enum Joining {
    /**
     * A savepoint of the owner's transaction, set with the first statement: a commit keeps what was done, as far as the owner
     * commits; a rollback undoes what this session did and nothing else.
     */
    SAVEPOINT,
    /**
     * A part of the owner's transaction, without a savepoint: a commit flushes and leaves the rest to the owner; a rollback, of a
     * flush that failed as well, rolls back all that the owner did. So does closing after something was written and not
     * committed.
     */
    ROLLBACK_ONLY,
    /**
     * The owner's transaction itself: a commit commits it and a rollback rolls it back, with what the owner did. Closing rolls back
     * where something was written and not committed.
     */
    FULLY
}
