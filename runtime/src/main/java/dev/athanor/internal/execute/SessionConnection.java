package dev.athanor.internal.execute;

import dev.athanor.error.ConnectionException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.StatementException;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementEvent.Kind;
import dev.athanor.event.StatementListener;
import dev.athanor.type.BindLog;
import dev.athanor.type.RowReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one session: taken and begun with the first statement, given back when the transaction ends. Every
 * statement of the session passes here, is told to the SQL log, and has its errors translated. Not for use by two threads.
 */
public final class SessionConnection {
    private final SqlLog log;
    /** Who hears of this session's statements alone, in development mode; else null. */
    private final @Nullable StatementListener own;

    private final ErrorTranslator errors;
    private final boolean logged;
    private final ConnectionOptions options;
    private final Running running;
    private final HeldConnection held;
    private final Purpose purpose;
    private long statements;

    /** A connection for a session; none is taken before it is needed. */
    public SessionConnection(ConnectionSource source, SqlLog log, ErrorTranslator errors, ConnectionOptions options) {
        this(source, log, errors, options, null);
    }

    /** The same, and one who hears of the statements of this session. */
    public SessionConnection(
            ConnectionSource source,
            SqlLog log,
            ErrorTranslator errors,
            ConnectionOptions options,
            @Nullable StatementListener own) {
        this.log = log;
        this.own = own;
        this.errors = errors;
        this.logged = own != null || log.isActive();
        this.purpose = Purpose.of(logged);
        this.options = options;
        this.running = new Running(options.ownSeconds());
        this.held = new HeldConnection(source, log, errors, options, running);
    }

    /** Tells somebody of each transaction that begins. */
    public void onBegin(TransactionHook told) {
        held.onBegin(told);
    }

    /** Why the next statements are sent. */
    public Purpose purpose() {
        return purpose;
    }

    /** The number of statements that were sent; a batch is one. */
    public long statements() {
        return statements;
    }

    /** Whether a transaction is open. */
    public boolean isBegun() {
        return held.isBegun();
    }

    /** Whether nothing may be written. */
    public boolean isReadOnly() {
        return options.readOnly();
    }

    /** How long a statement may run; 0 for as long as it takes, or where the driver does not stop it. */
    public int driverSeconds() {
        return options.driverSeconds();
    }

    /** Stops the statement that runs now; whether one does. For any thread. */
    public boolean cancel() {
        try {
            return running.cancel();
        } catch (SQLException e) {
            throw new ConnectionException("The statement could not be cancelled: " + e.getMessage(), e);
        }
    }

    /**
     * The JDBC connection in a transaction, for somebody who may write by it.
     *
     * @throws QueryException in a read-only session, where the database would take what is written
     */
    public Connection jdbc() {
        if (options.readOnly() && !options.control().readOnly()) {
            throw new QueryException(
                    "This database does not make a connection read-only, so that a handle of a read-only "
                            + "session could write. Use a session without readOnly(true).");
        }
        PhysicalConnection connection = held.acquire(true);
        if (options.readOnly() && connection.isJoined()) {
            throw new QueryException(
                    "The session is read-only, but joins a transaction of somebody else, which is not, so that"
                            + " its handle could write. Use a session without readOnly(true).");
        }
        held.mayWrite();
        return connection.connection();
    }

    /** A query's statement, to be bound, executed by {@link #query} and given back by {@link #done}. */
    public KeptStatement prepareQuery(String sql) {
        return prepare(sql, null, !options.autocommitReads(), 0);
    }

    /**
     * The statement of a query of which it is not known what it does: it may write, and a rollback must undo that.
     *
     * @param most how many rows are read of it at most; 0 for all
     */
    public KeptStatement prepareUnknown(String sql, int most) {
        held.mayWrite();
        return prepare(sql, null, true, most);
    }

    /**
     * As {@link #prepareQuery}, for a result that is read in part at a time, and not held in memory as far as that can be.
     *
     * @param mayWrite whether it is not known what the query does
     */
    public KeptStatement prepareStream(String sql, boolean mayWrite) {
        PhysicalConnection connection = held.acquire(
                mayWrite || !options.autocommitReads() || options.control().streamsInTransaction());
        if (mayWrite) {
            held.mayWrite();
        }
        try {
            KeptStatement statement = connection.prepareOnce(sql);
            statement.timeout(options.driverSeconds());
            int rows = options.control().fetchSize();
            if (rows > 0) {
                statement.statement().setFetchSize(rows);
            }
            return statement;
        } catch (SQLException e) {
            throw errors.translate(e, sql);
        }
    }

    /**
     * A writing statement.
     *
     * @throws SessionStateException in a read-only session
     */
    public KeptStatement prepareUpdate(String sql) {
        refuseReadOnly(sql);
        held.mayWrite();
        return prepare(sql, null, true, 0);
    }

    /** A writing statement after which the values that the database made of columns are read by {@link #generatedKeys}. */
    public KeptStatement prepareReturning(String sql, List<String> columns) {
        refuseReadOnly(sql);
        held.mayWrite();
        return prepare(sql, columns, true, 0);
    }

    /** Executes a bound query; the caller closes the result and gives the statement back. */
    public ResultSet query(KeptStatement statement) {
        long start = logged ? System.nanoTime() : 0;
        statements++;
        running.begin(statement);
        try {
            ResultSet rows = statement.statement().executeQuery();
            if (logged) {
                tell(Kind.QUERY, statement, -1, start);
            }
            return rows;
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    /** Executes a bound writing statement; the number of rows. */
    public long update(KeptStatement statement) {
        long start = logged ? System.nanoTime() : 0;
        statements++;
        running.begin(statement);
        try {
            long rows = statement.statement().executeUpdate();
            if (logged) {
                tell(Kind.UPDATE, statement, rows, start);
            }
            return rows;
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    /** Executes the rows added to a statement; the number of rows that each changed, as JDBC tells it. */
    public int[] batch(KeptStatement statement) {
        long start = logged ? System.nanoTime() : 0;
        statements++;
        running.begin(statement);
        try {
            int[] counts = statement.statement().executeBatch();
            if (logged) {
                long rows = 0;
                for (int count : counts) {
                    rows += Math.max(0, count);
                }
                tell(Kind.UPDATE, statement, rows, start);
            }
            return counts;
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    /** What the database made in the statement executed last, one row each, in order. */
    public ResultSet generatedKeys(KeptStatement statement) {
        try {
            return statement.statement().getGeneratedKeys();
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    /** Executes a statement once for each row that is bound, reading what the database made in each; told as one batch. */
    public void insertEach(KeptStatement statement, int count, KeyedRow row) {
        long start = logged ? System.nanoTime() : 0;
        statements++;
        BindLog binds = statement.log();
        running.begin(statement);
        try {
            for (int i = 0; i < count; i++) {
                row.bind(i);
                if (binds != null) {
                    binds.endRow();
                }
                try (ResultSet keys = statement.statement().executeQuery()) {
                    keys.next();
                    row.made(i, statement.reader(keys));
                }
            }
            if (logged) {
                tell(Kind.UPDATE, statement, count, start);
            }
        } catch (SQLException e) {
            throw failed(statement, e);
        } catch (RuntimeException e) {
            abandon(statement);
            throw e;
        }
    }

    /** A row of {@link #insertEach}. */
    public interface KeyedRow {
        /** Binds the values of a row. */
        void bind(int row) throws SQLException;

        /** Takes what the database made for a row. */
        void made(int row, RowReader made) throws SQLException;
    }

    /** The rows of an executed query are read on, after {@link #pause}. */
    public void resume(KeptStatement statement) {
        running.resume(statement);
    }

    /** The rows of an executed query are not read for now: the time does not count as the statement's. */
    public void pause(KeptStatement statement) {
        running.end(statement);
    }

    /** Gives a statement back for its next use. */
    public void done(KeptStatement statement) {
        running.end(statement);
        PhysicalConnection connection = held.current();
        try {
            if (connection == null) {
                statement.statement().close();
            } else {
                connection.done(statement);
            }
        } catch (SQLException e) {
            throw errors.translate(e, statement.sql());
        }
    }

    /** Drops a statement that was bound in part and is not executed. */
    public void abandon(KeptStatement statement) {
        running.end(statement);
        PhysicalConnection connection = held.current();
        try {
            if (connection == null) {
                statement.statement().close();
            } else {
                connection.discard(statement);
            }
        } catch (SQLException e) {
            throw errors.translate(e, statement.sql());
        }
    }

    /** Translates an error met while reading or binding, and drops the statement. */
    public StatementException failed(KeptStatement statement, SQLException exception) {
        running.end(statement);
        StatementException translated = translated(exception, statement);
        PhysicalConnection connection = held.current();
        if (connection != null) {
            try {
                connection.discard(statement);
            } catch (SQLException e) {
                translated.addSuppressed(e);
            }
        }
        return translated;
    }

    private StatementException translated(SQLException exception, KeptStatement statement) {
        String sql = statement.sql();
        if (!Interruption.is(exception)) {
            return errors.translate(exception, sql);
        }
        if (running.takeCancelled(statement)) {
            return new StatementException("The statement was stopped by cancel().", sql, exception);
        }
        return options.timeoutSeconds() == 0
                ? errors.translate(exception, sql)
                : new StatementException(
                        "The statement ran longer than " + options.timeoutSeconds()
                                + " s and was stopped. Make it faster, "
                                + "or give it more time by SessionOptions.statementTimeout.",
                        sql,
                        exception);
    }

    /**
     * Refuses a statement that writes.
     *
     * @throws SessionStateException in a read-only session
     */
    public void refuseReadOnly(String sql) {
        if (options.readOnly()) {
            throw new SessionStateException("The session is read-only, and this statement writes: " + sql
                    + System.lineSeparator() + "  Use a session without readOnly(true).");
        }
    }

    /** Begins a transaction where none is open. */
    public void begin() {
        held.begin();
    }

    /** Opens a savepoint, which is set with the next statement; its number. */
    public int openSavepoint() {
        return held.openSavepoint();
    }

    /** Ends a savepoint, and those within it, and keeps what was done since. */
    public void release(int savepoint) {
        held.release(savepoint);
    }

    /** Ends a savepoint, and those within it, and undoes what was done since. */
    public void rollbackTo(int savepoint) {
        held.rollbackTo(savepoint);
    }

    /** Commits, where a transaction is open, and gives the connection back. */
    public void commit() {
        held.commit();
    }

    /** Rolls back, where a transaction is open, and gives the connection back. */
    public void rollback() {
        held.rollback(false);
    }

    /** As {@link #rollback}, but leaves a joined transaction alone in which nothing was written here. */
    public void close() {
        held.rollback(true);
    }

    /** Whether a transaction of somebody else was ever joined. */
    public boolean hasJoined() {
        return held.hasJoined();
    }

    private KeptStatement prepare(String sql, @Nullable List<String> made, boolean inTransaction, int mostRows) {
        PhysicalConnection connection = held.acquire(inTransaction);
        try {
            KeptStatement statement = connection.prepare(sql, made);
            statement.timeout(options.driverSeconds());
            statement.mostRows(mostRows);
            return statement;
        } catch (SQLException e) {
            throw errors.translate(e, sql);
        }
    }

    private void tell(Kind kind, KeptStatement statement, long rows, long start) {
        BindLog binds = statement.log();
        StatementEvent event = new StatementEvent(
                kind,
                purpose.cause(),
                statement.sql(),
                binds == null ? List.of() : binds.take(),
                rows,
                System.nanoTime() - start,
                statement.isReused());
        log.tell(event);
        if (own != null) {
            own.executed(event);
        }
    }
}
