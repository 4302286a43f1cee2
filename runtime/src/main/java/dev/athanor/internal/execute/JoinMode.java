package dev.athanor.internal.execute;

/** What the transaction of a session is on a connection on which somebody else's transaction is open. */
public enum JoinMode {
    /** A savepoint, which a commit releases and a rollback goes back to. */
    SAVEPOINT,
    /** A part of it: a commit leaves it open, a rollback ends it. */
    ROLLBACK_ONLY,
    /** All of it: a commit and a rollback end it. */
    FULLY
}
