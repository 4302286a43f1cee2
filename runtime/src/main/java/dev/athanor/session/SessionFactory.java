package dev.athanor.session;

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

    /** Runs work in a session of its own and commits; an exception rolls back and is thrown on. */
    <T> T inTransaction(Function<? super Session, ? extends T> work);

    /** Runs work in a session of its own and commits; an exception rolls back and is thrown on. */
    void useTransaction(Consumer<? super Session> work);
}
