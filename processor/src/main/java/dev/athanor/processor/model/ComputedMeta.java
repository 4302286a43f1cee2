package dev.athanor.processor.model;

/**
 * How the database computes a column.
 *
 * @param sql the expression over other columns of the table
 * @param stored whether the value is stored with the row
 */
public record ComputedMeta(String sql, boolean stored) {}
