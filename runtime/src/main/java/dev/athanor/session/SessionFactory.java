package dev.athanor.session;

import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Opens sessions with the same options. For any thread.
 *
 * <p>Work that is given to {@link #inTransaction} or {@link #useTransaction} is one transaction: where it commits or rolls back itself,
 * nothing is left to be done at its end, and whatever it still asks of the session is refused with a
 * {@link dev.athanor.error.SessionStateException}.
 */
public interface SessionFactory {
    /** A new session; it takes no connection before its first statement. The caller closes it. */
    Session openSession();

    /**
     * Sessions with the same options on a connection that somebody else owns, and closes. Where its autocommit is off, its owner's
     * transaction is open, and sessions join it as {@link SessionOptions#joining} says: they begin and commit no transaction of their
     * own. In autocommit mode they do, and leave it in autocommit mode. For a Jdbi handle: {@code on(handle.getConnection())}.
     * For the thread that uses the connection. What the engine sets on connections of its own, as SQLite's foreign keys, is for
     * the owner to set.
     */
    SessionFactory on(Connection connection);

    /** Runs work in a session of its own and commits; an exception rolls back and is thrown on. */
    <T> T inTransaction(Function<? super Session, ? extends T> work);

    /** Runs work in a session of its own and commits; an exception rolls back and is thrown on. */
    void useTransaction(Consumer<? super Session> work);
}
