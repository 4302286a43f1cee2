package dev.athanor.table;

/**
 * A condition that each row of a table meets.
 *
 * @param name the constraint's name, which a broken one is told by
 * @param sql the condition, over columns of the table
 */
public record CheckDef(String name, String sql) {}
