package dev.athanor.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as facts. Made by {@link #of} and the methods that return a changed copy.
 *
 * @param name the table's name, unquoted
 * @param columns its columns in order, those of the primary key first
 * @param primaryKey the names of the primary key's columns
 * @param uniqueKeys other unique keys
 * @param indexes indexes
 * @param foreignKeys references to other tables
 */
public record TableDef(
        String name,
        List<ColumnDef> columns,
        List<String> primaryKey,
        List<KeyDef> uniqueKeys,
        List<IndexDef> indexes,
        List<ForeignKeyDef> foreignKeys) {

    /** Copies the lists. */
    public TableDef {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** A table with columns and nothing else. */
    public static TableDef of(String name, ColumnDef... columns) {
        return new TableDef(name, List.of(columns), List.of(), List.of(), List.of(), List.of());
    }

    /** The same table with a primary key. */
    public TableDef primaryKey(String... columnNames) {
        return new TableDef(name, columns, List.of(columnNames), uniqueKeys, indexes, foreignKeys);
    }

    /** The same table with one more unique key, named {@code uq_table_column}. */
    public TableDef unique(String... columnNames) {
        KeyDef key = new KeyDef("uq_" + name + "_" + String.join("_", columnNames), List.of(columnNames));
        return new TableDef(name, columns, primaryKey, plus(uniqueKeys, key), indexes, foreignKeys);
    }

    /** The same table with one more index, named {@code ix_table_column}. */
    public TableDef index(String... columnNames) {
        return withIndex(false, columnNames);
    }

    /** The same table with one more unique index, named {@code ix_table_column}. */
    public TableDef uniqueIndex(String... columnNames) {
        return withIndex(true, columnNames);
    }

    /** The same table with a reference to {@code targetTable}, named {@code fk_table_column}. */
    public TableDef foreignKey(List<String> columnNames, String targetTable, List<String> targetColumns) {
        ForeignKeyDef key = new ForeignKeyDef(
                "fk_" + name + "_" + String.join("_", columnNames), columnNames, targetTable, targetColumns);
        return new TableDef(name, columns, primaryKey, uniqueKeys, indexes, plus(foreignKeys, key));
    }

    /** The column of this name. */
    public ColumnDef column(String columnName) {
        for (ColumnDef column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        throw new IllegalArgumentException("Table " + name + " has no column " + columnName);
    }

    private TableDef withIndex(boolean unique, String... columnNames) {
        IndexDef index = new IndexDef("ix_" + name + "_" + String.join("_", columnNames), List.of(columnNames), unique);
        return new TableDef(name, columns, primaryKey, uniqueKeys, plus(indexes, index), foreignKeys);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.add(element);
        return copy;
    }
}
