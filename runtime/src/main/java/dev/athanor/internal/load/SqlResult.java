package dev.athanor.internal.load;

import dev.athanor.dialect.RenderedSql;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.query.RecordQuery;
import dev.athanor.query.ResultRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An open result of a statement in SQL. Used by the query runner. */
final class SqlResult<R> implements Result<R> {
    private final RecordQuery<R> query;
    private final SessionConnection connection;
    private final KeptStatement statement;
    private final ResultSet rows;
    private final ResultRow row;
    private boolean closed;

    private SqlResult(
            RecordQuery<R> query,
            SessionConnection connection,
            KeptStatement statement,
            ResultSet rows,
            ResultRow row) {
        this.query = query;
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.row = row;
    }

    /** Binds and executes. */
    static <R> SqlResult<R> open(
            RecordQuery<R> query, RenderedSql sql, SessionConnection connection, boolean streamed, int most) {
        KeptStatement statement = streamed
                ? connection.prepareStream(sql.sql(), true)
                : connection.prepareUnknown(sql.sql(), most == Integer.MAX_VALUE ? 0 : most);
        try {
            sql.bindAll(statement.binder());
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        ResultSet rows = connection.query(statement);
        try {
            return new SqlResult<>(query, connection, statement, rows, query.open(statement.reader(rows)));
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
    }

    @Override
    public List<R> read(int most) {
        List<R> result = new ArrayList<>(Math.min(most, statement.rowCountHint()));
        connection.resume(statement);
        try {
            while (result.size() < most) {
                if (!rows.next()) {
                    close();
                    break;
                }
                result.add(query.read(row));
            }
        } catch (SQLException e) {
            closed = true;
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            closed = true;
            connection.abandon(statement);
            throw e;
        }
        connection.pause(statement);
        return result;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                rows.close();
            } catch (SQLException e) {
                throw connection.failed(statement, e);
            }
            connection.done(statement);
        }
    }
}
