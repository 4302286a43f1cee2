package dev.athanor.query;

import java.sql.SQLException;

/**
 * Makes a record of the row that a {@link SqlQuery} is at. Written by generated code.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface RecordReader<R> {
    /** The record of a row. */
    R read(ResultRow row) throws SQLException;
}
