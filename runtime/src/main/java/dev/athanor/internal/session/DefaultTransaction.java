package dev.athanor.internal.session;

import dev.athanor.error.SessionStateException;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.query.Returning;
import dev.athanor.query.Select;
import dev.athanor.query.SqlQuery;
import dev.athanor.query.SqlText;
import dev.athanor.query.WriteStatement;
import dev.athanor.session.SessionOptions;
import dev.athanor.session.Transaction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A transaction for statements alone: each statement is run by a session of its own over the one connection, whose objects
 * are detached by its end.
 */
public final class DefaultTransaction implements Transaction {
    private final EngineCore core;
    private final SessionOptions options;
    private final SessionConnection connection;
    private final SessionGuard guard = new SessionGuard();
    private boolean ended;

    /** A transaction of an engine; takes no connection. */
    public DefaultTransaction(EngineCore core, SessionOptions options) {
        this.core = core;
        this.options = SessionOptions.DEFAULT
                .warningsAsErrors(options.warningsAsErrors())
                .criteria(options.criteria());
        this.connection = core.connection(SessionRequest.of(options.autocommitReads(false), core.dialect()));
    }

    @Override
    public long execute(WriteStatement statement) {
        return run(session -> session.execute(statement));
    }

    @Override
    public long execute(SqlText statement) {
        return run(session -> session.execute(statement));
    }

    @Override
    public <R> List<R> list(Select<R> select) {
        return run(session -> session.list(select));
    }

    @Override
    public <R> R one(Select<R> select) {
        return run(session -> session.one(select));
    }

    @Override
    public <R> @Nullable R oneOrNull(Select<R> select) {
        List<R> rows = run(session -> {
            R row = session.oneOrNull(select);
            return row == null ? List.of() : List.of(row);
        });
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public <R> List<R> list(SqlQuery<R> query) {
        return run(session -> session.list(query));
    }

    @Override
    public <R> List<R> list(Returning<R> statement) {
        return run(session -> session.list(statement));
    }

    @Override
    public <R> R one(Returning<R> statement) {
        return run(session -> session.one(statement));
    }

    @Override
    public boolean cancel() {
        return connection.cancel();
    }

    @Override
    public void commit() {
        end(connection::commit);
    }

    @Override
    public void rollback() {
        end(connection::rollback);
    }

    @Override
    public void close() {
        guard.enter();
        try {
            if (!ended) {
                ended = true;
                connection.close();
            }
        } finally {
            guard.exit();
        }
    }

    private void end(Runnable how) {
        guard.enter();
        try {
            requireOpen();
            how.run();
            ended = true;
        } finally {
            guard.exit();
        }
    }

    private <T> T run(Function<DefaultSession, T> work) {
        guard.enter();
        try {
            requireOpen();
            SessionParts parts = new SessionParts(core, options, connection, null, null);
            try {
                return work.apply(new DefaultSession(core, parts));
            } finally {
                parts.guard().close();
            }
        } finally {
            guard.exit();
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new SessionStateException("The transaction has ended. Begin another one: engine.begin().");
        }
    }
}
