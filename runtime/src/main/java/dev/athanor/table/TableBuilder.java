package dev.athanor.table;

import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a table step by step, a statement for each fact; what generated models use. Begun by {@link TableDef#builder}. For
 * one thread, and for one table.
 */
public final class TableBuilder {
    private final String name;
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final List<ForeignKeyBuilder> foreignKeys = new ArrayList<>();
    private TableDef rest;

    TableBuilder(String name) {
        this.name = name;
        this.rest = TableDef.of(name);
    }

    /** Puts the table into a schema. */
    public void schema(String schemaName) {
        rest = rest.schema(schemaName);
    }

    /** Adds a text for people, which databases that have comments keep. */
    public void comment(String text) {
        rest = rest.comment(text);
    }

    /** Adds a NOT NULL column, as long and as precise as its type says; what is returned says more of it. */
    public ColumnBuilder column(String columnName, ColumnType<?> type) {
        ColumnBuilder column = new ColumnBuilder(ColumnDef.of(columnName, type));
        columns.add(column);
        return column;
    }

    /** Says which columns are the primary key. */
    public void primaryKey(String... columnNames) {
        rest = rest.primaryKey(columnNames);
    }

    /** Adds a unique key, named {@code uq_table_column}. */
    public void unique(String... columnNames) {
        rest = rest.unique(columnNames);
    }

    /** Adds a unique key. */
    public void namedUnique(String constraintName, String... columnNames) {
        rest = rest.namedUnique(constraintName, columnNames);
    }

    /** Adds an index, named {@code ix_table_column}. */
    public void index(String... columnNames) {
        rest = rest.index(columnNames);
    }

    /** Adds an index. */
    public void namedIndex(String indexName, String... columnNames) {
        rest = rest.namedIndex(indexName, columnNames);
    }

    /** Adds a unique index, named {@code ix_table_column}. */
    public void uniqueIndex(String... columnNames) {
        rest = rest.uniqueIndex(columnNames);
    }

    /** Adds a condition over the columns that each row meets. */
    public void check(String constraintName, String sql) {
        rest = rest.check(constraintName, sql);
    }

    /** Adds a foreign key, named {@code fk_table_column}; what is returned says where it leads. */
    public ForeignKeyBuilder foreignKey(String... columnNames) {
        ForeignKeyBuilder key = new ForeignKeyBuilder(columnNames);
        foreignKeys.add(key);
        return key;
    }

    /** The table. */
    public TableDef build() {
        ColumnDef[] defs = new ColumnDef[columns.size()];
        for (int i = 0; i < defs.length; i++) {
            defs[i] = columns.get(i).build();
        }
        TableDef table = rest.withColumns(defs);
        for (ForeignKeyBuilder key : foreignKeys) {
            table = key.addTo(table);
        }
        return table;
    }

    @Override
    public String toString() {
        return name;
    }
}
