package dev.athanor.internal.load;

import java.util.List;

/**
 * An open result that is read in chunks. Not for use by two threads.
 *
 * @param <R> a row
 */
public interface Result<R> extends AutoCloseable {
    /** The next rows, at most this many; fewer at the end, where the result closes. */
    List<R> read(int most);

    /** Whether all rows were read, or the result was closed. */
    boolean isClosed();

    /** Closes the result; a second call does nothing. */
    @Override
    void close();
}
