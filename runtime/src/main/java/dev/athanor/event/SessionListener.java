package dev.athanor.event;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hears what the sessions of a factory or an engine do. Every method does nothing unless it is overridden. Called on the thread
 * that uses the session, in the order in which listeners were registered; one that several sessions share must be fit for several
 * threads, one that a supplier makes for each session keeps what it hears until the commit. What it throws is thrown by the
 * operation that it was called in.
 */
public interface SessionListener {
    /**
     * A transaction has begun on this connection, before its first statement: the place for {@code SET LOCAL} and the like.
     * Throwing ends the transaction. The connection is the session's: not to be closed, committed or rolled back.
     */
    default void afterBegin(Connection connection) throws SQLException {}

    /**
     * A flush that has something to look at begins. What is added, changed and deleted here is written by it. Throwing vetoes: the
     * flush fails, and the transaction is rolled back.
     */
    default void beforeFlush(FlushAccess flush) {}

    /** A flush has written all; what is added, changed and deleted here waits for the next. Throwing fails the flush. */
    default void afterFlush(FlushAccess flush) {}

    /** {@code commit()} was called, and has not flushed yet. Throwing refuses the commit, and the transaction goes on. */
    default void beforeCommit(FlushAccess changes) {}

    /** A commit is done, and the objects are marked. Reading what is marked begins another transaction. */
    default void afterCommit() {}

    /**
     * A transaction was rolled back, and the objects are again what they were: by {@code rollback()}, or because the session was
     * closed without a commit. Not called for a savepoint.
     */
    default void afterRollback() {}
}
