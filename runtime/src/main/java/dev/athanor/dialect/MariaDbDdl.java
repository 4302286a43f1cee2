package dev.athanor.dialect;

import dev.athanor.error.MappingException;
import dev.athanor.table.CheckDef;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.SqlKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CREATE and DROP as MariaDB says them. Strings compare by their characters: case, accents and spaces at the end count, as they
 * do in Java.
 */
class MariaDbDdl extends DdlRenderer {
    /** A VARCHAR has at most 65535 bytes, four of them for a character. */
    private static final int LONGEST_VARCHAR = 16_383;

    /** An index has at most 3072 bytes of a column. */
    private static final int INDEXED_CHARACTERS = 768;

    /** {@code -838:59:59} */
    private static final int CHARACTERS_OF_TIME = 10;
    /** {@code 9999-12-31 23:59:59} */
    private static final int CHARACTERS_OF_DATETIME = 19;

    private static final Set<String> BOOLEANS = Set.of("bit", "boolean");

    MariaDbDdl(IdentifierQuoter quoter) {
        super(quoter);
    }

    @Override
    public String typeName(ColumnDef column) {
        return switch (column.type().kind()) {
            case BOOLEAN -> "BOOLEAN";
            case SMALLINT -> "SMALLINT";
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            // FLOAT is sent with six digits
            case REAL, DOUBLE -> "DOUBLE";
            case DECIMAL -> "DECIMAL(" + digits(column) + ")";
            case STRING, ENUM -> isText(column) ? "LONGTEXT" : "VARCHAR(" + column.length() + ")";
            case DATE -> "DATE";
            case TIME -> "TIME(6)";
            case OFFSET_TIME -> "VARCHAR(27)";
            case TIMESTAMP, INSTANT -> "DATETIME(6)";
            case UUID -> "UUID";
            case BYTES -> column.length() == 0 ? "LONGBLOB" : "VARBINARY(" + column.length() + ")";
            case JSON, ARRAY -> "JSON";
        };
    }

    @Override
    public String castType(ColumnDef column) {
        return switch (column.type().kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "SIGNED";
            case STRING, ENUM, OFFSET_TIME -> column.length() == 0 ? "CHAR" : "CHAR(" + column.length() + ")";
            case BYTES -> "BINARY";
            case JSON, ARRAY -> "CHAR";
            default -> typeName(column);
        };
    }

    /** Without a precision there are as many digits as there can be, and half of them after the point. */
    private static String digits(ColumnDef column) {
        return column.precision() == 0 ? "65, 30" : column.precision() + ", " + column.scale();
    }

    private static boolean isText(ColumnDef column) {
        return column.length() == 0 || column.length() > LONGEST_VARCHAR;
    }

    /** Of a long text an index has the beginning; a key needs the whole. */
    @Override
    protected void check(TableDef table) {
        checkKey(table, "primary key", table.primaryKey());
        for (KeyDef key : table.uniqueKeys()) {
            checkKey(table, "unique key " + key.name(), key.columns());
        }
        for (ForeignKeyDef key : table.foreignKeys()) {
            checkKey(table, "foreign key " + key.name(), key.columns());
        }
        for (IndexDef index : table.indexes()) {
            if (index.unique()) {
                checkKey(table, "unique index " + index.name(), index.columns());
            }
        }
    }

    private static void checkKey(TableDef table, String key, List<String> columns) {
        for (String name : columns) {
            ColumnDef column = table.column(name);
            SqlKind kind = column.type().kind();
            boolean endless = (kind == SqlKind.STRING || kind == SqlKind.ENUM) && isText(column)
                    || kind == SqlKind.BYTES && column.length() == 0
                    || kind == SqlKind.JSON
                    || kind == SqlKind.ARRAY;
            if (endless) {
                throw new MappingException("Column " + table.name() + "." + name + " is in the " + key
                        + " and has no length, and MariaDB and MySQL have no keys of such columns. Give it one, up to "
                        + INDEXED_CHARACTERS + ": @Column(length).");
            }
        }
    }

    @Override
    protected String indexColumns(TableDef table, IndexDef index) {
        return index.columns().stream()
                .map(name ->
                        isText(table.column(name)) && table.column(name).type().kind() == SqlKind.STRING
                                ? quote(name) + "(" + INDEXED_CHARACTERS + ")"
                                : quote(name))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    protected String tableOptions(TableDef table) {
        return " CHARACTER SET utf8mb4 COLLATE " + collation()
                + (table.comment() == null ? "" : " COMMENT = " + text(table.comment()));
    }

    /** The collation of all texts: by characters, and without padding. */
    protected String collation() {
        return "utf8mb4_nopad_bin";
    }

    /** A computed column cannot be NOT NULL. */
    @Override
    protected String columnEnd(ColumnDef column) {
        return (column.isComputed() ? "" : super.columnEnd(column))
                + (column.comment() == null ? "" : " COMMENT " + text(column.comment()));
    }

    /** Comments are said where the table is made. */
    @Override
    public List<String> comments(TableDef table) {
        return List.of();
    }

    @Override
    public AlterRenderer alter() {
        return new MariaDbAlter(this);
    }

    @Override
    public boolean columnNamesHaveCase() {
        return false;
    }

    /** Of times the driver tells how many characters they have, and no digits. */
    @Override
    public StoredType told(String name, int size, int digits) {
        int fraction = switch (name.toLowerCase(Locale.ROOT)) {
            case "time" -> size - CHARACTERS_OF_TIME - 1;
            case "datetime", "timestamp" -> size - CHARACTERS_OF_DATETIME - 1;
            default -> digits;
        };
        return super.told(name, size, Math.max(0, fraction));
    }

    /** BOOLEAN is a name of TINYINT(1), which the driver tells as BIT or BOOLEAN. */
    @Override
    public boolean holds(StoredType live, ColumnDef column) {
        if (column.type().kind() == SqlKind.BOOLEAN) {
            return live.kind() == StoredType.Kind.INTEGER || BOOLEANS.contains(live.name());
        }
        if (column.type().kind() == SqlKind.JSON || column.type().kind() == SqlKind.ARRAY) {
            return live.name().equals("json")
                    || live.kind() == StoredType.Kind.TEXT && live.size() == StoredType.UNBOUNDED;
        }
        return super.holds(live, column);
    }

    @Override
    public String hasCheck(TableDef table, CheckDef check) {
        return "SELECT 1 FROM information_schema.table_constraints WHERE constraint_type = 'CHECK' AND table_schema = "
                + (table.schema() == null ? "DATABASE()" : text(table.schema())) + " AND table_name = "
                + text(table.name()) + " AND constraint_name = " + text(check.name());
    }

    @Override
    protected boolean hasSequences() {
        return true;
    }

    @Override
    protected String sequenceClause(String sequence) {
        return " DEFAULT NEXTVAL(" + quote(sequence) + ")";
    }

    @Override
    protected String generatedClause() {
        return " AUTO_INCREMENT";
    }

    /** The current time is that of the session's time zone, and an instant is stored in UTC. */
    @Override
    protected String defaultClause(ColumnDef column, String sql) {
        if (sql.trim().equalsIgnoreCase("CURRENT_TIMESTAMP")) {
            return switch (column.type().kind()) {
                case INSTANT -> " DEFAULT (UTC_TIMESTAMP(6))";
                case TIMESTAMP -> " DEFAULT CURRENT_TIMESTAMP(6)";
                default -> " DEFAULT (" + sql + ")";
            };
        }
        return " DEFAULT (" + sql + ")";
    }

    /** A backslash would be the beginning of another character. */
    @Override
    protected String text(String value) {
        return super.text(value.replace("\\", "\\\\"));
    }

    @Override
    public String tablesOf(@Nullable String schema) {
        return "SELECT table_name FROM information_schema.tables WHERE table_schema = "
                + (schema == null ? "DATABASE()" : text(schema));
    }
}
