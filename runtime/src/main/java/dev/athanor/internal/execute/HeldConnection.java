package dev.athanor.internal.execute;

import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementEvent.Kind;
import dev.athanor.event.StatementEvent.Reason;
import java.sql.SQLException;
import java.util.List;
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
    private final boolean logged;
    private final ConnectionOptions options;
    private final Running running;
    private @Nullable PhysicalConnection physical;
    /** What the connection was; null where nothing is asked of it. */
    private @Nullable ConnectionState before;

    private final Savepoints savepoints;
    private @Nullable TransactionHook hook;
    private boolean begun;
    private boolean written;

    HeldConnection(
            ConnectionSource source, SqlLog log, ErrorTranslator errors, ConnectionOptions options, Running running) {
        this.source = source;
        this.log = log;
        this.errors = errors;
        this.logged = log.isActive();
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
        return begun;
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
            if (options.changesConnection()) {
                change(connection);
            }
        }
        if ((inTransaction || savepoints.arePending()) && !begun) {
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
        long start = logged ? System.nanoTime() : 0;
        try {
            connection.connection().setAutoCommit(false);
        } catch (SQLException e) {
            throw discarded(connection, errors.translate(e, "BEGIN"));
        } catch (RuntimeException e) {
            throw discarded(connection, e);
        }
        begun = true;
        if (logged) {
            tell(Kind.BEGIN, start);
        }
        TransactionHook told = hook;
        if (told != null) {
            tell(told, connection);
        }
    }

    /** Nobody knows what it writes; where it fails, nothing runs in a transaction that is not what it was to be. */
    private void tell(TransactionHook told, PhysicalConnection connection) {
        written = true;
        boolean done = false;
        try {
            told.begun(connection.connection());
            done = true;
        } catch (SQLException e) {
            throw errors.translate(e, "a listener at the begin of a transaction");
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    private void tell(Kind kind, long start) {
        log.tell(new StatementEvent(
                kind, Reason.TRANSACTION, kind.name(), List.of(), 0, System.nanoTime() - start, false));
    }

    private void change(PhysicalConnection connection) {
        try {
            before = ConnectionState.change(connection.connection(), options);
        } catch (SQLException e) {
            throw discarded(connection, errors.translate(e, "the begin of a session"));
        } catch (RuntimeException e) {
            throw discarded(connection, e);
        }
    }

    /** Begins a transaction where none is open. */
    void begin() {
        PhysicalConnection connection = acquire(false);
        if (!begun) {
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
        if (begun) {
            long start = logged ? System.nanoTime() : 0;
            try {
                if (written) {
                    connection.connection().commit();
                }
                connection.connection().setAutoCommit(true);
            } catch (SQLException e) {
                throw errors.translate(e, "COMMIT");
            }
            ended(Kind.COMMIT, start);
        }
        release(connection);
    }

    /** Rolls back, where a transaction is open, and gives the connection back. */
    void rollback() {
        savepoints.clear();
        PhysicalConnection connection = physical;
        if (connection == null) {
            return;
        }
        if (begun) {
            long start = logged ? System.nanoTime() : 0;
            try {
                if (written) {
                    connection.connection().rollback();
                }
                // a transaction that only read ends here: autocommit ends it, with one call instead of two
                connection.connection().setAutoCommit(true);
            } catch (SQLException e) {
                throw discarded(connection, errors.translate(e, "ROLLBACK"));
            } catch (RuntimeException e) {
                throw discarded(connection, e);
            }
            ended(Kind.ROLLBACK, start);
        }
        release(connection);
    }

    private void ended(Kind kind, long start) {
        begun = false;
        written = false;
        if (logged) {
            tell(kind, start);
        }
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
        savepoints.clear();
        begun = false;
        written = false;
        try {
            source.discard(connection);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
