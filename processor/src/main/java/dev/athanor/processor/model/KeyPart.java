package dev.athanor.processor.model;

/**
 * One column of a reference: a column that refers, and the column of a primary key that it refers to.
 *
 * @param column the referring column's name in its table
 * @param attribute the referring column's name in Java; equal to {@code column} in a link table
 * @param targetColumn the key column's name in its table
 * @param targetAttribute the key column's name in Java
 * @param value the type and size of the values, boxed; that of the key column
 */
public record KeyPart(String column, String attribute, String targetColumn, String targetAttribute, ValueMeta value) {}
