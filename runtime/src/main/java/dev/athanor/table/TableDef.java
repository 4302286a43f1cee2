package dev.athanor.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as facts. Made by {@link #of} and the methods that return a changed copy.
 *
 * @param schema the name of its schema, unquoted; null is the one that the connection is in
 * @param name the table's name, unquoted
 * @param columns its columns in order, those of the primary key first
 * @param primaryKey the names of the primary key's columns
 * @param uniqueKeys other unique keys
 * @param indexes indexes
 * @param foreignKeys references to other tables
 * @param checks conditions that each row meets
 * @param comment what it holds, for people, or null
 */
public record TableDef(
        @Nullable String schema,
        String name,
        List<ColumnDef> columns,
        List<String> primaryKey,
        List<KeyDef> uniqueKeys,
        List<IndexDef> indexes,
        List<ForeignKeyDef> foreignKeys,
        List<CheckDef> checks,
        @Nullable String comment) {

    /** Copies the lists. */
    public TableDef {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }

    /** A table with columns and nothing else. */
    public static TableDef of(String name, ColumnDef... columns) {
        return new TableDef(null, name, List.of(columns), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    /** Begins a table of this name, unquoted, to say more of it in a statement for each fact. */
    public static TableBuilder builder(String name) {
        return new TableBuilder(name);
    }

    /** The same table with these columns. */
    TableDef withColumns(ColumnDef... those) {
        return new TableDef(
                schema, name, List.of(those), primaryKey, uniqueKeys, indexes, foreignKeys, checks, comment);
    }

    /** The same table in a schema. */
    public TableDef schema(String schemaName) {
        Draft draft = new Draft(this);
        draft.schema = schemaName;
        return draft.table();
    }

    /** The same table with a text for people, which databases that have comments keep. */
    public TableDef comment(String text) {
        Draft draft = new Draft(this);
        draft.comment = text;
        return draft.table();
    }

    /** The same table with a primary key. */
    public TableDef primaryKey(String... columnNames) {
        Draft draft = new Draft(this);
        draft.primaryKey = List.of(columnNames);
        return draft.table();
    }

    /** The same table with one more unique key, named {@code uq_table_column}. */
    public TableDef unique(String... columnNames) {
        return namedUnique(defaultName("uq", List.of(columnNames)), columnNames);
    }

    /** The same table with one more unique key. */
    public TableDef namedUnique(String constraintName, String... columnNames) {
        Draft draft = new Draft(this);
        draft.uniqueKeys = plus(uniqueKeys, new KeyDef(constraintName, List.of(columnNames)));
        return draft.table();
    }

    /** The same table with one more index, named {@code ix_table_column}. */
    public TableDef index(String... columnNames) {
        return namedIndex(defaultName("ix", List.of(columnNames)), columnNames);
    }

    /** The same table with one more index. */
    public TableDef namedIndex(String indexName, String... columnNames) {
        return withIndex(new IndexDef(indexName, List.of(columnNames), false));
    }

    /** The same table with one more unique index, named {@code ix_table_column}. */
    public TableDef uniqueIndex(String... columnNames) {
        List<String> names = List.of(columnNames);
        return withIndex(new IndexDef(defaultName("ix", names), names, true));
    }

    /** The same table with one more condition that each row meets. */
    public TableDef check(String constraintName, String sql) {
        Draft draft = new Draft(this);
        draft.checks = plus(checks, new CheckDef(constraintName, sql));
        return draft.table();
    }

    /** The same table with a reference to {@code targetTable}, named {@code fk_table_column}. */
    public TableDef foreignKey(List<String> columnNames, String targetTable, List<String> targetColumns) {
        return foreignKey(columnNames, null, targetTable, targetColumns, ReferentialAction.NO_ACTION);
    }

    /**
     * The same table with a reference to {@code targetTable}, named {@code fk_table_column}.
     *
     * @param targetSchema the schema of the table referred to; null is the one that the connection is in
     */
    public TableDef foreignKey(
            List<String> columnNames,
            @Nullable String targetSchema,
            String targetTable,
            List<String> targetColumns,
            ReferentialAction onDelete) {
        return foreignKey(columnNames, targetSchema, targetTable, targetColumns, onDelete, ReferentialAction.NO_ACTION);
    }

    /**
     * The same table with a reference to {@code targetTable}, named {@code fk_table_column}.
     *
     * @param targetSchema the schema of the table referred to; null is the one that the connection is in
     */
    public TableDef foreignKey(
            List<String> columnNames,
            @Nullable String targetSchema,
            String targetTable,
            List<String> targetColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        ForeignKeyDef key = new ForeignKeyDef(
                defaultName("fk", columnNames),
                columnNames,
                targetSchema,
                targetTable,
                targetColumns,
                onDelete,
                onUpdate);
        Draft draft = new Draft(this);
        draft.foreignKeys = plus(foreignKeys, key);
        return draft.table();
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

    /** The name with its schema, as messages tell it and as keys of maps: {@code crm.order}. Not SQL: nothing is quoted. */
    public String qualifiedName() {
        return qualified(schema, name);
    }

    static String qualified(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }

    private String defaultName(String prefix, List<String> columnNames) {
        return prefix + "_" + name + "_" + String.join("_", columnNames);
    }

    private TableDef withIndex(IndexDef index) {
        Draft draft = new Draft(this);
        draft.indexes = plus(indexes, index);
        return draft.table();
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.add(element);
        return copy;
    }

    /** The parts of a copy while one of them changes. */
    private static final class Draft {
        private final TableDef from;
        private @Nullable String schema;
        private List<String> primaryKey;
        private List<KeyDef> uniqueKeys;
        private List<IndexDef> indexes;
        private List<ForeignKeyDef> foreignKeys;
        private List<CheckDef> checks;
        private @Nullable String comment;

        Draft(TableDef from) {
            this.from = from;
            this.schema = from.schema;
            this.primaryKey = from.primaryKey;
            this.uniqueKeys = from.uniqueKeys;
            this.indexes = from.indexes;
            this.foreignKeys = from.foreignKeys;
            this.checks = from.checks;
            this.comment = from.comment;
        }

        TableDef table() {
            return new TableDef(
                    schema, from.name, from.columns, primaryKey, uniqueKeys, indexes, foreignKeys, checks, comment);
        }
    }
}
