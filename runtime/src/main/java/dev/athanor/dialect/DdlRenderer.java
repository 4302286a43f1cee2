package dev.athanor.dialect;

import dev.athanor.error.MappingException;
import dev.athanor.table.CheckDef;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ComputedDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes CREATE and DROP in standard SQL. A dialect gives the names of types and overrides what its database says
 * otherwise.
 */
public abstract class DdlRenderer {
    private final IdentifierQuoter quoter;

    /** Called by subclasses. */
    protected DdlRenderer(IdentifierQuoter quoter) {
        this.quoter = quoter;
    }

    /** The type of a column: {@code VARCHAR(30)}. */
    public abstract String typeName(ColumnDef column);

    /** The type that a value is converted to by CAST. */
    public String castType(ColumnDef column) {
        return typeName(column);
    }

    /**
     * CREATE TABLE, without indexes.
     *
     * @param foreignKeys those of the table's foreign keys that the statement is to have
     * @throws MappingException where the database has no such foreign key
     */
    public final String createTable(TableDef table, List<ForeignKeyDef> foreignKeys) {
        check(table);
        List<String> parts = new ArrayList<>();
        for (ColumnDef column : table.columns()) {
            parts.add(column(column));
        }
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY " + columns(table.primaryKey()));
        }
        for (KeyDef key : table.uniqueKeys()) {
            parts.add("CONSTRAINT " + quote(key.name()) + " UNIQUE " + columns(key.columns()));
        }
        for (ForeignKeyDef key : foreignKeys) {
            parts.add(constraint(table, key));
        }
        for (CheckDef check : table.checks()) {
            parts.add(constraint(check));
        }
        return "CREATE TABLE " + name(table) + " (" + String.join(", ", parts) + ")" + tableOptions(table);
    }

    /** The sequences and types that the columns of a table need, each once. */
    public List<SchemaObject> objects(TableDef table) {
        List<SchemaObject> objects = new ArrayList<>();
        for (ColumnDef column : table.columns()) {
            String sequence = column.sequence();
            if (sequence != null && hasSequences()) {
                objects.add(new SchemaObject(
                        SchemaObject.Kind.SEQUENCE,
                        sequence,
                        "CREATE SEQUENCE IF NOT EXISTS " + quote(sequence),
                        "DROP SEQUENCE IF EXISTS " + quote(sequence)));
            }
        }
        return objects;
    }

    /** A query for the names of the types with constants that the schema has; null where there are no such types. */
    public @Nullable String typesOf() {
        return null;
    }

    /** A query for the constants that the type of a column has in the database; null where it is no type of its own. */
    public @Nullable String constantsOf(ColumnDef column) {
        return null;
    }

    /** A query that has a row where a table in the database has a check constraint of this name. */
    public abstract String hasCheck(TableDef table, CheckDef check);

    /** Whether the database has sequences; else a column that asks for one has numbers of its own. */
    protected boolean hasSequences() {
        return false;
    }

    /** CREATE INDEX for each index of a table. */
    public final List<String> createIndexes(TableDef table) {
        List<String> statements = new ArrayList<>();
        for (IndexDef index : table.indexes()) {
            statements.add(createIndex(table, index));
        }
        return statements;
    }

    /** CREATE INDEX. */
    public final String createIndex(TableDef table, IndexDef index) {
        return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + indexOn(table, index.name()) + " "
                + indexColumns(table, index);
    }

    /** COMMENT ON for the table and its columns that have one; none where the database keeps no comments. */
    public List<String> comments(TableDef table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add("COMMENT ON TABLE " + name(table) + " IS " + text(table.comment()));
        }
        for (ColumnDef column : table.columns()) {
            if (column.comment() != null) {
                statements.add(comment(table, column, column.comment()));
            }
        }
        return statements;
    }

    /** COMMENT ON for a column. */
    final String comment(TableDef table, ColumnDef column, String comment) {
        return "COMMENT ON COLUMN " + name(table) + "." + quote(column.name()) + " IS " + text(comment);
    }

    /** ALTER TABLE that adds a foreign key; only for databases that can. */
    public final String addForeignKey(TableDef table, ForeignKeyDef key) {
        return alter(table) + " ADD " + constraint(table, key);
    }

    /** ALTER TYPE that adds a constant to the type of a column; only for databases that have such types. */
    public final String addConstant(ColumnDef column, String constant) {
        return "ALTER TYPE " + typeName(column) + " ADD VALUE " + text(constant);
    }

    /** ALTER TABLE that adds a check constraint; only for databases that can. */
    public final String addCheck(TableDef table, CheckDef check) {
        return alter(table) + " ADD " + constraint(check);
    }

    /** ALTER TABLE that takes a key away, foreign or not; only for databases that can. */
    public final String dropConstraint(TableDef table, String key) {
        return alter(table) + " DROP CONSTRAINT " + quote(key);
    }

    /** How a table that is there is brought to what the model says. */
    public abstract AlterRenderer alter();

    /** The type of a column in DDL, as it is compared with what the database tells. */
    public StoredType storedType(ColumnDef column) {
        return StoredType.parse(typeName(column));
    }

    /**
     * A type as the driver's metadata tell it: {@code TYPE_NAME}, {@code COLUMN_SIZE}, 0 or less for no end, and {@code
     * DECIMAL_DIGITS}.
     */
    public StoredType told(String name, int size, int digits) {
        return StoredType.told(name, size, digits);
    }

    /** Whether a column of a type that the database tells takes and gives back all values of a column of the model. */
    public boolean holds(StoredType live, ColumnDef column) {
        return live.holds(storedType(column));
    }

    /** Whether two columns of a table may differ in the case of their names only, where they are quoted. */
    public boolean columnNamesHaveCase() {
        return true;
    }

    /** The queries for what a table is in the database, or null where the driver's metadata tell it. */
    public @Nullable CatalogQueries catalog(TableDef table) {
        return null;
    }

    /** DROP TABLE. */
    public final String dropTable(TableDef table) {
        return "DROP TABLE " + name(table);
    }

    /**
     * A query for the names of the tables and views in a schema, or null where the driver's metadata tell them.
     *
     * @param schema the schema; null for that of tables whose schema is not said
     */
    public @Nullable String tablesOf(@Nullable String schema) {
        return null;
    }

    /** What is executed before tables are dropped, in the same transaction. */
    public List<String> beforeDrop() {
        return List.of();
    }

    /** What follows the type of a column whose values the database makes, with a space before it; may be empty. */
    protected abstract String generatedClause();

    /** What follows the type of a column whose values a sequence makes, with a space before it. */
    protected String sequenceClause(String sequence) {
        return generatedClause();
    }

    /**
     * Refuses a table that the database cannot have as it is described.
     *
     * @throws MappingException where it cannot
     */
    protected void check(TableDef table) {}

    /** What follows the columns of CREATE TABLE. */
    protected String tableOptions(TableDef table) {
        return "";
    }

    /** What follows all else in a column. */
    protected String columnEnd(ColumnDef column) {
        return column.nullable() ? "" : " NOT NULL";
    }

    /** The columns of an index in parentheses. */
    protected String indexColumns(TableDef table, IndexDef index) {
        return columns(index.columns());
    }

    /** What follows the type of a column that the database computes. */
    protected String computedClause(ComputedDef computation) {
        return " GENERATED ALWAYS AS (" + computation.sql() + ")" + (computation.stored() ? " STORED" : " VIRTUAL");
    }

    /** What follows the type of a column with a default. */
    protected String defaultClause(ColumnDef column, String sql) {
        return " DEFAULT " + sql;
    }

    /** The name of an index and its table: {@code name ON schema.table}. */
    protected String indexOn(TableDef table, String index) {
        return quote(index) + " ON " + name(table);
    }

    /** The table that a foreign key refers to, as REFERENCES takes it. */
    protected String target(TableDef table, ForeignKeyDef key) {
        return name(key.targetSchema(), key.targetTable());
    }

    /** A name as it is written in SQL. */
    protected final String quote(String name) {
        return quoter.quote(name);
    }

    /** A table's name with its schema, as it is written in SQL. */
    protected final String name(TableDef table) {
        return name(table.schema(), table.name());
    }

    private String name(@Nullable String schema, String name) {
        return schema == null ? quote(name) : quote(schema) + "." + quote(name);
    }

    /** The beginning of ALTER TABLE. */
    final String alter(TableDef table) {
        return "ALTER TABLE " + name(table);
    }

    /** A column as CREATE TABLE takes it. */
    final String column(ColumnDef column) {
        StringBuilder out = new StringBuilder(quote(column.name()));
        out.append(' ').append(typeName(column));
        if (column.generated()) {
            out.append(numbersClause(column));
        }
        if (column.defaultSql() != null) {
            out.append(defaultClause(column, column.defaultSql()));
        }
        if (column.computation() != null) {
            out.append(computedClause(column.computation()));
        }
        return out.append(columnEnd(column)).toString();
    }

    private String constraint(TableDef table, ForeignKeyDef key) {
        return "CONSTRAINT " + quote(key.name()) + " FOREIGN KEY " + columns(key.columns()) + " REFERENCES "
                + target(table, key) + " " + columns(key.targetColumns()) + action("DELETE", key.onDelete())
                + action("UPDATE", key.onUpdate());
    }

    /** What makes the numbers of a generated column. */
    final String numbersClause(ColumnDef column) {
        return column.sequence() == null ? generatedClause() : sequenceClause(column.sequence());
    }

    private String constraint(CheckDef check) {
        return "CONSTRAINT " + quote(check.name()) + " CHECK (" + check.sql() + ")";
    }

    private static String action(String event, ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "";
            case CASCADE -> " ON " + event + " CASCADE";
            case SET_NULL -> " ON " + event + " SET NULL";
        };
    }

    /** A constant text as it is written in SQL. */
    protected String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Names of columns in parentheses. */
    final String columns(List<String> names) {
        return names.stream().map(quoter::quote).collect(Collectors.joining(", ", "(", ")"));
    }
}
