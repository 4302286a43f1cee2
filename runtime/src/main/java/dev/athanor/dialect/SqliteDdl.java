package dev.athanor.dialect;

import dev.athanor.error.MappingException;
import dev.athanor.table.CheckDef;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.TableDef;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CREATE and DROP as SQLite says them. Types are names with an affinity. A single key of exactly the type INTEGER is the row id, which SQLite makes;
 * text types are chosen so that no value is taken for a number.
 */
final class SqliteDdl extends DdlRenderer {
    private static final Pattern LITERAL =
            Pattern.compile("[+-]?[0-9][0-9.]*|'([^']|'')*'|(?i:null|true|false|current_(date|time|timestamp))");

    SqliteDdl(IdentifierQuoter quoter) {
        super(quoter);
    }

    @Override
    public String typeName(ColumnDef column) {
        return switch (column.type().kind()) {
            case BOOLEAN -> "BOOLEAN";
            case SMALLINT, INTEGER, BIGINT -> "INTEGER";
            case REAL -> "REAL";
            case DOUBLE -> "DOUBLE";
            case DECIMAL ->
                column.precision() == 0 ? "DECIMAL" : "DECIMAL(" + column.precision() + ", " + column.scale() + ")";
            case STRING, ENUM -> column.length() == 0 ? "TEXT" : "VARCHAR(" + column.length() + ")";
            case DATE -> "DATE";
            case TIME, OFFSET_TIME -> "TIME";
            case TIMESTAMP, INSTANT -> "TIMESTAMP";
            case UUID -> "CHAR(36)";
            case BYTES -> "BLOB";
            case JSON, ARRAY -> "TEXT";
        };
    }

    /** Tables that refer to each other can go one after the other when references are looked at in the end. */
    @Override
    public List<String> beforeDrop() {
        return List.of("PRAGMA defer_foreign_keys = ON");
    }

    @Override
    public AlterRenderer alter() {
        return new SqliteAlter(this);
    }

    @Override
    public boolean columnNamesHaveCase() {
        return false;
    }

    /** What is stored depends on the affinity alone, and dates and times are texts in any but that of floating numbers. */
    @Override
    public boolean holds(StoredType live, ColumnDef column) {
        Affinity has = Affinity.of(live.name());
        return switch (column.type().kind()) {
            case DATE, TIME, OFFSET_TIME, TIMESTAMP, INSTANT -> has == Affinity.NUMERIC || has == Affinity.TEXT;
            default -> has == Affinity.of(typeName(column));
        };
    }

    /** The driver looks into the first database only, and tells neither lengths nor computed columns. */
    @Override
    public CatalogQueries catalog(TableDef table) {
        String schema = text(table.schema() == null ? "main" : table.schema());
        String name = text(table.name());
        String file = table.schema() == null ? "main" : quote(table.schema());
        return new CatalogQueries(
                "SELECT name, type, \"notnull\", dflt_value, pk, hidden > 1, EXISTS (SELECT 1 FROM " + file
                        + ".sqlite_master WHERE type = 'view' AND name = " + name
                        + " COLLATE NOCASE) FROM pragma_table_xinfo("
                        + name + ", " + schema + ") WHERE hidden <> 1 ORDER BY cid",
                "SELECT l.name, l.\"unique\", NOT l.partial, l.origin = 'pk', i.name FROM pragma_index_list(" + name
                        + ", " + schema + ") AS l JOIN pragma_index_info(l.name, " + schema
                        + ") AS i ORDER BY l.seq, i.seqno",
                "SELECT f.id, f.\"from\", f.\"table\", COALESCE(f.\"to\", (SELECT t.name FROM pragma_table_info(f.\"table\", "
                        + schema
                        + ") AS t WHERE t.pk = f.seq + 1)), f.on_delete, f.on_update FROM pragma_foreign_key_list("
                        + name + ", " + schema + ") AS f ORDER BY f.id, f.seq");
    }

    /** The names of constraints are in the text of the table alone. */
    @Override
    public String hasCheck(TableDef table, CheckDef check) {
        String file = table.schema() == null ? "main" : quote(table.schema());
        return "SELECT 1 FROM " + file + ".sqlite_master WHERE type = 'table' AND name = " + text(table.name())
                + " COLLATE NOCASE AND replace(replace(replace(lower(sql), char(10), ' '), '\"', ''), '  ', ' ') LIKE '%constraint ' || lower("
                + text(check.name().replace("\"", "")) + ") || ' check%'";
    }

    @Override
    protected String generatedClause() {
        return "";
    }

    /** Anything but a literal stands in parentheses. */
    @Override
    protected String defaultClause(ColumnDef column, String sql) {
        return LITERAL.matcher(sql.trim()).matches() ? super.defaultClause(column, sql) : " DEFAULT (" + sql + ")";
    }

    /** The driver tells the tables of the first database only. */
    @Override
    public @Nullable String tablesOf(@Nullable String schema) {
        return schema == null
                ? null
                : "SELECT name FROM " + quote(schema) + ".sqlite_master WHERE type IN ('table', 'view')";
    }

    /** There are no comments. */
    @Override
    public List<String> comments(TableDef table) {
        return List.of();
    }

    /** The schema is said with the index, and the table is in the same one. */
    @Override
    protected String indexOn(TableDef table, String index) {
        String schema = table.schema() == null ? "" : quote(table.schema()) + ".";
        return schema + quote(index) + " ON " + quote(table.name());
    }

    /** A schema is a file of its own, whose references stay inside and name none. */
    @Override
    protected String target(TableDef table, ForeignKeyDef key) {
        if (!Objects.equals(table.schema(), key.targetSchema())) {
            throw new MappingException("Table " + table.qualifiedName() + " refers to " + key.qualifiedTarget()
                    + " in another schema, and SQLite has no foreign keys between attached databases. Put both tables"
                    + " into one schema.");
        }
        return quote(key.targetTable());
    }
}
