package dev.athanor.internal.execute;

import dev.athanor.type.BindLog;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Storage;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A prepared statement that is kept for the next use of its text, with its binder and the number of rows it last gave. */
public final class KeptStatement {
    private static final int GREATEST_HINT = 4096;

    private final Object key;
    private final PreparedStatement statement;
    private final Storage storage;
    private final @Nullable BindLog log;
    private final RowBinder binder;
    private int rowCountHint = 8;
    private int timeoutSeconds;
    private int mostRows;
    private boolean busy;
    private boolean kept;
    private boolean reused;
    private String shown;

    /** A statement, with the key by which it is kept. */
    KeptStatement(String sql, Object key, PreparedStatement statement, Storage storage, boolean logged) {
        this.shown = sql;
        this.key = key;
        this.statement = statement;
        this.storage = storage;
        this.log = logged ? new BindLog() : null;
        this.binder = new RowBinder(statement, storage, log);
    }

    /** The text, for people. */
    public String sql() {
        return shown;
    }

    /** Shows another text to people, where the statement is the same for many rows. */
    public void show(String text) {
        shown = text;
    }

    /** Binds the parameters. */
    public RowBinder binder() {
        return binder;
    }

    /** A reader of the rows of a result of this statement. */
    public RowReader reader(ResultSet rows) {
        return new RowReader(rows, storage);
    }

    /** How many rows it last gave: presizes lists and maps. */
    public int rowCountHint() {
        return rowCountHint;
    }

    /** Remembers how many rows it gave. */
    public void rowCountHint(int rows) {
        rowCountHint = Math.min(rows, GREATEST_HINT);
    }

    /** Adds the bound values as a row of a batch. */
    public void addBatch() throws SQLException {
        statement.addBatch();
        if (log != null) {
            log.endRow();
        }
    }

    /** Ends a row of values of a statement that has several, each of so many placeholders. */
    public void endRow(int placeholders) {
        if (log != null) {
            log.endRow(placeholders);
        }
    }

    /** Adds the rows that were bound to a batch. */
    public void addRows() throws SQLException {
        statement.addBatch();
        if (log != null) {
            log.endRows();
        }
    }

    /** Lets it run for so many seconds, or for what its connection says with 0. */
    void timeout(int seconds) throws SQLException {
        if (seconds != timeoutSeconds) {
            statement.setQueryTimeout(seconds);
            timeoutSeconds = seconds;
        }
    }

    /** Lets it return at most so many rows, or all with 0. */
    void mostRows(int rows) throws SQLException {
        if (rows != mostRows) {
            statement.setMaxRows(rows);
            mostRows = rows;
        }
    }

    /** Lets it run for what its connection says, as before {@link #timeout}. */
    void resetTimeout(int seconds) throws SQLException {
        if (timeoutSeconds != 0) {
            statement.setQueryTimeout(seconds);
            timeoutSeconds = 0;
        }
    }

    Object key() {
        return key;
    }

    PreparedStatement statement() {
        return statement;
    }

    @Nullable
    BindLog log() {
        return log;
    }

    boolean isBusy() {
        return busy;
    }

    void busy(boolean value) {
        busy = value;
    }

    /** Whether this is not its first use. */
    boolean isReused() {
        return reused;
    }

    void reuse() {
        reused = true;
    }

    boolean isKept() {
        return kept;
    }

    void keep() {
        kept = true;
    }
}
