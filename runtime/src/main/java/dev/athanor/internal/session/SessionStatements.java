package dev.athanor.internal.session;

import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.query.Returning;
import dev.athanor.query.Select;
import dev.athanor.query.SqlQuery;
import dev.athanor.query.SqlText;
import dev.athanor.query.WriteStatement;
import dev.athanor.session.Session;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements of a session: queries, those in SQL, and those that write. */
abstract class SessionStatements implements Session {
    final SessionParts parts;

    SessionStatements(SessionParts parts) {
        this.parts = parts;
    }

    @Override
    public final <R> List<R> list(Select<R> select) {
        parts.guard().enter();
        try {
            return parts.reading().list(select.spec());
        } finally {
            parts.guard().exit();
        }
    }

    @Override
    public final <R> R one(Select<R> select) {
        List<R> rows = call(() -> parts.reading().atMost(select, 2));
        if (rows.isEmpty()) {
            throw noRow(select);
        }
        return onlyOne(select, rows);
    }

    @Override
    public final <R> @Nullable R oneOrNull(Select<R> select) {
        List<R> rows = call(() -> parts.reading().atMost(select, 2));
        return rows.isEmpty() ? null : onlyOne(select, rows);
    }

    @Override
    public final <R> R first(Select<R> select) {
        List<R> rows = call(() -> parts.reading().first(select));
        if (rows.isEmpty()) {
            throw noRow(select);
        }
        return rows.get(0);
    }

    @Override
    public final <R> @Nullable R firstOrNull(Select<R> select) {
        List<R> rows = call(() -> parts.reading().first(select));
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public final <R> Stream<R> stream(Select<R> select) {
        return call(() -> parts.reading().stream(select.spec()));
    }

    @Override
    public final <R> List<R> list(SqlQuery<R> query) {
        return call(() -> parts.reading().atMost(query, Integer.MAX_VALUE));
    }

    @Override
    public final <R> R one(SqlQuery<R> query) {
        List<R> rows = call(() -> parts.reading().atMost(query, 2));
        if (rows.isEmpty()) {
            throw noRow(query);
        }
        return onlyOne(query, rows);
    }

    @Override
    public final <R> @Nullable R oneOrNull(SqlQuery<R> query) {
        List<R> rows = call(() -> parts.reading().atMost(query, 2));
        return rows.isEmpty() ? null : onlyOne(query, rows);
    }

    @Override
    public final <R> R first(SqlQuery<R> query) {
        List<R> rows = call(() -> parts.reading().atMost(query, 1));
        if (rows.isEmpty()) {
            throw noRow(query);
        }
        return rows.get(0);
    }

    @Override
    public final <R> @Nullable R firstOrNull(SqlQuery<R> query) {
        List<R> rows = call(() -> parts.reading().atMost(query, 1));
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public final <R> Stream<R> stream(SqlQuery<R> query) {
        return call(() -> parts.reading().stream(query));
    }

    @Override
    public final long execute(WriteStatement statement) {
        return call(() -> parts.writing().write(statement));
    }

    @Override
    public final long execute(SqlText statement) {
        return call(() -> parts.writing().write(statement));
    }

    @Override
    public final <R> List<R> list(Returning<R> statement) {
        return call(() -> parts.writing().list(statement));
    }

    @Override
    public final <R> R one(Returning<R> statement) {
        List<R> rows = list(statement);
        if (rows.isEmpty()) {
            throw new NoResultException("The statement wrote no row where one was asked for: " + statement);
        }
        return onlyOne(statement, rows);
    }

    @Override
    public final <R> @Nullable R oneOrNull(Returning<R> statement) {
        List<R> rows = list(statement);
        return rows.isEmpty() ? null : onlyOne(statement, rows);
    }

    private static NoResultException noRow(Object query) {
        return new NoResultException("The query returned no row where one was asked for: " + query);
    }

    private static <R> R onlyOne(Object query, List<R> rows) {
        if (rows.size() > 1) {
            throw new NonUniqueResultException(
                    "The query returned more than one row where one was asked for: " + query);
        }
        return rows.get(0);
    }

    private static <R> R onlyOne(Returning<R> statement, List<R> rows) {
        if (rows.size() > 1) {
            throw new NonUniqueResultException("The statement wrote " + rows.size()
                    + " rows where one was asked for, and has written them all the same: " + statement);
        }
        return rows.get(0);
    }

    final void run(Runnable work) {
        parts.guard().enter();
        try {
            work.run();
            parts.tell();
        } finally {
            parts.guard().exit();
        }
    }

    final <T> T call(Supplier<T> work) {
        parts.guard().enter();
        try {
            T result = work.get();
            parts.tell();
            return result;
        } finally {
            parts.guard().exit();
        }
    }
}
