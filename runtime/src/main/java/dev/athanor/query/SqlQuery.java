package dev.athanor.query;

/**
 * A query in SQL with its values: of a record with {@code @Sql}, or made by {@link Sql#sql(String)} and one of its
 * {@code into}. Immutable, for any thread. A session that runs it flushes all pending changes first, sends the text as it is,
 * and finds the columns of the result by name. Its {@code toString} is the SQL.
 *
 * @param <R> a row of the result
 */
public sealed interface SqlQuery<R> permits RecordQuery, TextQuery {}
