package dev.athanor.dialect;

import dev.athanor.error.MappingException;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Storages;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What SQLite says otherwise. */
final class SqliteDialect extends Dialect {
    private static final int MAX_BINDS = 32_766;
    private static final IdentifierQuoter QUOTER =
            new IdentifierQuoter('"', ReservedWords.SQLITE, new NameLimit("SQLite", Integer.MAX_VALUE, false, false));

    /** The driver takes a query timeout as the time to wait for a lock, and setReadOnly before it connects only. */
    private static final SessionControl CONTROL =
            new SessionControl(true, true, true, "PRAGMA query_only = ON", "PRAGMA query_only = OFF", false, 0, false);

    private final DdlRenderer ddl = new Ddl();

    SqliteDialect() {
        super("SQLite", new Capabilities(MAX_BINDS, true, false, false, true, true), QUOTER, Storages.TEXT);
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }

    @Override
    protected SqlRenderer newRenderer() {
        return new SqliteRenderer(this);
    }

    @Override
    protected boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:");
    }

    /**
     * Types are names with an affinity. A single key of exactly the type INTEGER is the row id, which SQLite makes;
     * text types are chosen so that no value is taken for a number.
     */
    private static final class Ddl extends DdlRenderer {
        private static final Pattern LITERAL =
                Pattern.compile("[+-]?[0-9][0-9.]*|'([^']|'')*'|(?i:null|true|false|current_(date|time|timestamp))");

        Ddl() {
            super(QUOTER);
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
                case STRING -> column.length() == 0 ? "TEXT" : "VARCHAR(" + column.length() + ")";
                case DATE -> "DATE";
                case TIME, OFFSET_TIME -> "TIME";
                case TIMESTAMP, INSTANT -> "TIMESTAMP";
                case UUID -> "CHAR(36)";
                case BYTES -> "BLOB";
            };
        }

        /** Tables that refer to each other can go one after the other when references are looked at in the end. */
        @Override
        public List<String> beforeDrop() {
            return List.of("PRAGMA defer_foreign_keys = ON");
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

    @Override
    public ViolationReader violations() {
        return new SqliteViolationReader();
    }

    /** SQLite checks foreign keys only where a connection asks for it. */
    @Override
    public SessionControl sessionControl() {
        return CONTROL;
    }

    @Override
    public List<String> onConnect(long lockTimeoutMillis) {
        return List.of("PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = " + lockTimeoutMillis);
    }
}
