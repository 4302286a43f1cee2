package dev.athanor.table;

/**
 * How the database computes a column from others of its row.
 *
 * @param sql the expression
 * @param stored whether the value is stored with the row, or computed when it is read
 */
public record ComputedDef(String sql, boolean stored) {}
