package dev.athanor.dialect;

/**
 * Queries that tell what a table is in the database, for a database whose driver does not; the places of their columns are
 * fixed.
 *
 * @param columns each column in order: name, type, whether NOT NULL, default or null, place in the primary key from 1 or 0,
 *     whether the database computes it, whether the table is a view
 * @param indexes each column of each index in order: name of the index, whether unique, whether it is of all rows, whether it
 *     is that of the primary key, name of the column or null
 * @param foreignKeys each column of each foreign key in order: a number of the key, name of the column, table referred to, its
 *     column, ON DELETE
 */
public record CatalogQueries(String columns, String indexes, String foreignKeys) {}
