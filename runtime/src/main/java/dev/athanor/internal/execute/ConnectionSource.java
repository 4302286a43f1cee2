package dev.athanor.internal.execute;

/** Where sessions take connections from. For any thread. */
public interface ConnectionSource extends AutoCloseable {
    /**
     * A connection in autocommit mode that nobody else uses.
     *
     * @throws dev.athanor.error.ConnectionException where there is none
     */
    PhysicalConnection acquire();

    /** Gives a connection back, in autocommit mode. */
    void release(PhysicalConnection connection);

    /** Closes a connection whose state is not known. */
    void discard(PhysicalConnection connection);

    /** Closes the idle connections; those in use are closed when they are given back. */
    @Override
    void close();
}
