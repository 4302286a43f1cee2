package dev.athanor.internal.execute;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The connection that a session holds, and its transaction: taken when it is first asked for, given back as it was when the
 * transaction ends, closed where nobody knows how it is. Used by {@link SessionConnection}.
 */
final class HeldConnection {
    private final ConnectionSource source;
    private final SqlLog log;
    private final ErrorTranslator errors;
    private final ConnectionOptions options;
    private final Running running;
    private @Nullable PhysicalConnection physical;
    /** What the connection was; null where nothing is asked of it. */
    private @Nullable ConnectionState before;

    private final Savepoints savepoints;
    private @Nullable TransactionHook hook;
    /** The transaction that is open; null for none. */
    private @Nullable TransactionBounds transaction;

    private boolean written;
    /** Whether a listener had the connection at the begin; what it did to a transaction of somebody else is that one's. */
    private boolean hooked;

    private boolean joined;

    HeldConnection(
            ConnectionSource source, SqlLog log, ErrorTranslator errors, ConnectionOptions options, Running running) {
        this.source = source;
        this.log = log;
        this.errors = errors;
        this.options = options;
        this.running = running;
        this.savepoints = new Savepoints(log);
    }

    /** Tells somebody of each transaction that begins. */
    void onBegin(TransactionHook told) {
        hook = told;
    }

    /** The connection that is held, or null. */
    @Nullable
    PhysicalConnection current() {
        return physical;
    }

    /** Whether a transaction is open. */
    boolean isBegun() {
        return transaction != null;
    }

    /** Whether a transaction of somebody else was ever joined. */
    boolean hasJoined() {
        return joined;
    }

    /** Says that the transaction may have written: a rollback must undo it. */
    void mayWrite() {
        written = true;
    }

    /** The connection, taken where none is held, with a transaction where one is asked for. */
    PhysicalConnection acquire(boolean inTransaction) {
        PhysicalConnection connection = physical;
        if (connection == null) {
            connection = source.acquire();
            physical = connection;
            joined |= connection.isJoined();
            if (options.changesConnection()) {
                change(connection);
            }
        }
        if (transaction == null && (inTransaction || savepoints.arePending() || connection.isJoined())) {
            begin(connection);
        }
        if (savepoints.arePending()) {
            setSavepoints(connection);
        }
        return connection;
    }

    private void setSavepoints(PhysicalConnection connection) {
        try {
            savepoints.set(connection.connection());
        } catch (SQLException e) {
            throw errors.translate(e, "SAVEPOINT");
        }
    }

    /** Opens a savepoint, which the next statement sets; its number. */
    int openSavepoint() {
        return savepoints.open();
    }

    /** Ends a savepoint, and those within it, and keeps what was done. */
    void release(int savepoint) {
        PhysicalConnection connection = physical;
        try {
            savepoints.release(connection == null ? null : connection.connection(), savepoint);
        } catch (SQLException e) {
            throw errors.translate(e, "RELEASE SAVEPOINT");
        }
    }

    /** Ends a savepoint, and those within it, and undoes what was done. */
    void rollbackTo(int savepoint) {
        PhysicalConnection connection = physical;
        try {
            savepoints.rollback(connection == null ? null : connection.connection(), savepoint);
        } catch (SQLException e) {
            throw errors.translate(e, "ROLLBACK TO SAVEPOINT");
        }
    }

    private void begin(PhysicalConnection connection) {
        TransactionBounds bounds =
                connection.isJoined() ? new JoinedTransaction(options.joining()) : OwnTransaction.ANY;
        try {
            bounds.begin(connection.connection(), log);
        } catch (SQLException e) {
            throw discarded(connection, errors.translate(e, "BEGIN"));
        } catch (RuntimeException e) {
            throw discarded(connection, e);
        }
        savepoints.prefix(bounds.savepointPrefix());
        transaction = bounds;
        TransactionHook told = hook;
        if (told != null) {
            tell(told, connection);
        }
    }

    /**
     * Nobody knows what it writes; where it fails, nothing runs in a transaction that is not what it was to be. Open savepoints are
     * not set yet, and are by the next transaction.
     */
    private void tell(TransactionHook told, PhysicalConnection connection) {
        hooked = true;
        boolean done = false;
        try {
            told.begun(connection.connection());
            done = true;
        } catch (SQLException e) {
            throw errors.translate(e, "a listener at the begin of a transaction");
        } finally {
            if (!done) {
                rollBack(false);
            }
        }
    }

    private void change(PhysicalConnection connection) {
        try {
            before = ConnectionState.change(connection, options);
        } catch (SQLException e) {
            throw discarded(connection, errors.translate(e, "the begin of a session"));
        } catch (RuntimeException e) {
            throw discarded(connection, e);
        }
    }

    /** Begins a transaction where none is open. */
    void begin() {
        PhysicalConnection connection = acquire(false);
        if (transaction == null) {
            begin(connection);
        }
    }

    /** Commits, where a transaction is open, and gives the connection back. */
    void commit() {
        savepoints.clear();
        PhysicalConnection connection = physical;
        if (connection == null) {
            return;
        }
        TransactionBounds open = transaction;
        if (open != null) {
            try {
                open.commit(connection.connection(), mayHaveWritten(open), log);
            } catch (SQLException e) {
                throw errors.translate(e, "COMMIT");
            }
            ended();
        }
        release(connection);
    }

    /**
     * Rolls back, where a transaction is open, and gives the connection back.
     *
     * @param closing whether the session closes, which may not have asked for that
     */
    void rollback(boolean closing) {
        savepoints.clear();
        rollBack(closing);
    }

    private void rollBack(boolean closing) {
        PhysicalConnection connection = physical;
        if (connection == null) {
            return;
        }
        TransactionBounds open = transaction;
        if (open != null) {
            try {
                if (closing) {
                    open.close(connection.connection(), mayHaveWritten(open), log);
                } else {
                    open.rollback(connection.connection(), mayHaveWritten(open), log);
                }
            } catch (SQLException e) {
                throw discarded(connection, errors.translate(e, "ROLLBACK"));
            } catch (RuntimeException e) {
                throw discarded(connection, e);
            }
            ended();
        }
        release(connection);
    }

    private boolean mayHaveWritten(TransactionBounds open) {
        return written || hooked && open instanceof OwnTransaction;
    }

    private void ended() {
        transaction = null;
        written = false;
        hooked = false;
    }

    /** Gives the connection back. The transaction has ended as it was asked to, whatever the connection says of this. */
    private void release(PhysicalConnection connection) {
        running.release();
        ConnectionState changed = before;
        before = null;
        physical = null;
        try {
            if (changed != null) {
                changed.restore(connection);
            }
        } catch (SQLException | RuntimeException e) {
            warn(
                    "A connection could not be made again what it was before a session. It is closed.",
                    discarded(connection, e));
            return;
        }
        try {
            source.release(connection);
        } catch (RuntimeException e) {
            warn("A connection could not be given back.", e);
        }
    }

    private static void warn(String message, Exception exception) {
        LoggerFactory.getLogger(SessionConnection.class).warn(message, exception);
    }

    /** Closes the connection, because its state is not known; what made it so, to be thrown. */
    private <E extends Exception> E discarded(PhysicalConnection connection, E cause) {
        running.release();
        physical = null;
        before = null;
        ended();
        try {
            source.discard(connection);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
