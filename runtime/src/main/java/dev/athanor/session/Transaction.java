package dev.athanor.session;

import dev.athanor.query.Returning;
import dev.athanor.query.Select;
import dev.athanor.query.SqlQuery;
import dev.athanor.query.SqlText;
import dev.athanor.query.WriteStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction for statements alone, without identity map and unit of work: entities come detached, an object for each
 * result. It is for exclusive use by one thread at a time, and for one transaction: after {@link #commit()} or
 * {@link #rollback()} nothing but closing is left. Closing rolls back what was not committed.
 *
 * <p>All methods but {@code close} throw {@link dev.athanor.error.SessionStateException} once it has ended.
 */
public interface Transaction extends AutoCloseable {
    /** Runs an INSERT, UPDATE, DELETE or MERGE; returns the number of rows, counted as {@link Session#execute} says. */
    long execute(WriteStatement statement);

    /** Runs a statement in SQL that returns no rows; returns the number of rows that were written, as the database tells it. */
    long execute(SqlText statement);

    /** All rows of a query, in order. */
    <R> List<R> list(Select<R> select);

    /**
     * The one row of a query.
     *
     * @throws dev.athanor.error.NoResultException without a row
     * @throws dev.athanor.error.NonUniqueResultException with more than one
     */
    <R> R one(Select<R> select);

    /**
     * The one row of a query, or null without one.
     *
     * @throws dev.athanor.error.NonUniqueResultException with more than one
     */
    <R> @Nullable R oneOrNull(Select<R> select);

    /** All rows of a statement in SQL, in order. */
    <R> List<R> list(SqlQuery<R> query);

    /** Runs a statement that writes, and returns what it says of each row. */
    <R> List<R> list(Returning<R> statement);

    /**
     * Runs a statement that writes one row, and returns what it says of it.
     *
     * @throws dev.athanor.error.NoResultException where no row was written
     * @throws dev.athanor.error.NonUniqueResultException where several rows were written, which stay so until a rollback
     */
    <R> R one(Returning<R> statement);

    /** As {@link Session#cancel()}. */
    boolean cancel();

    /** Commits and ends. */
    void commit();

    /** Rolls back and ends. */
    void rollback();

    /** Rolls back what was not committed. A second call does nothing. */
    @Override
    void close();
}
