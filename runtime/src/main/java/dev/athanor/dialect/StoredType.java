package dev.athanor.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column as a database tells it or as DDL names it, made comparable. Immutable.
 *
 * @param name its name in lower case, without numbers
 * @param size the greatest number of characters, bytes or decimal digits, the digits of a fraction of a second, or the bytes
 *     of a number; {@link #UNBOUNDED} where there is no end, 0 where a size says nothing
 * @param scale the digits after the decimal point of a decimal; {@link #UNBOUNDED} where any
 */
public record StoredType(String name, int size, int scale) {
    /** No end is set. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final int DEFAULT_FRACTION = 6;
    private static final int DIGITS_OF_REAL = 24;

    /** Of what a type is; of two types of one kind the greater holds all values of the lesser. */
    enum Kind {
        INTEGER,
        FLOATING,
        DECIMAL,
        TEXT,
        BINARY,
        TIME,
        /** Any other: known by its name. */
        OTHER
    }

    /** A kind, the one name of types that are the same, and the bytes of a number. */
    private record Known(Kind kind, String name, int bytes) {}

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("tinyint", new Known(Kind.INTEGER, "tinyint", 1)),
            Map.entry("smallint", new Known(Kind.INTEGER, "smallint", 2)),
            Map.entry("int2", new Known(Kind.INTEGER, "smallint", 2)),
            Map.entry("smallserial", new Known(Kind.INTEGER, "smallint", 2)),
            Map.entry("mediumint", new Known(Kind.INTEGER, "mediumint", 3)),
            Map.entry("integer", new Known(Kind.INTEGER, "integer", 4)),
            Map.entry("int", new Known(Kind.INTEGER, "integer", 4)),
            Map.entry("int4", new Known(Kind.INTEGER, "integer", 4)),
            Map.entry("serial", new Known(Kind.INTEGER, "integer", 4)),
            Map.entry("bigint", new Known(Kind.INTEGER, "bigint", 8)),
            Map.entry("int8", new Known(Kind.INTEGER, "bigint", 8)),
            Map.entry("bigserial", new Known(Kind.INTEGER, "bigint", 8)),
            Map.entry("real", new Known(Kind.FLOATING, "real", 4)),
            Map.entry("float4", new Known(Kind.FLOATING, "real", 4)),
            Map.entry("float", new Known(Kind.FLOATING, "float", 4)),
            Map.entry("double", new Known(Kind.FLOATING, "double", 8)),
            Map.entry("double precision", new Known(Kind.FLOATING, "double", 8)),
            Map.entry("float8", new Known(Kind.FLOATING, "double", 8)),
            Map.entry("decimal", new Known(Kind.DECIMAL, "decimal", 0)),
            Map.entry("numeric", new Known(Kind.DECIMAL, "decimal", 0)),
            Map.entry("decfloat", new Known(Kind.DECIMAL, "decfloat", 0)),
            Map.entry("varchar", new Known(Kind.TEXT, "varchar", 0)),
            Map.entry("character varying", new Known(Kind.TEXT, "varchar", 0)),
            Map.entry("text", new Known(Kind.TEXT, "text", 0)),
            Map.entry("tinytext", new Known(Kind.TEXT, "tinytext", 0)),
            Map.entry("mediumtext", new Known(Kind.TEXT, "mediumtext", 0)),
            Map.entry("longtext", new Known(Kind.TEXT, "longtext", 0)),
            Map.entry("clob", new Known(Kind.TEXT, "clob", 0)),
            Map.entry("character large object", new Known(Kind.TEXT, "clob", 0)),
            Map.entry("bytea", new Known(Kind.BINARY, "bytea", 0)),
            Map.entry("varbinary", new Known(Kind.BINARY, "varbinary", 0)),
            Map.entry("binary varying", new Known(Kind.BINARY, "varbinary", 0)),
            Map.entry("tinyblob", new Known(Kind.BINARY, "tinyblob", 0)),
            Map.entry("blob", new Known(Kind.BINARY, "blob", 0)),
            Map.entry("mediumblob", new Known(Kind.BINARY, "mediumblob", 0)),
            Map.entry("longblob", new Known(Kind.BINARY, "longblob", 0)),
            Map.entry("binary large object", new Known(Kind.BINARY, "blob", 0)),
            Map.entry("time", new Known(Kind.TIME, "time", 0)),
            Map.entry("time without time zone", new Known(Kind.TIME, "time", 0)),
            Map.entry("timetz", new Known(Kind.TIME, "time with time zone", 0)),
            Map.entry("time with time zone", new Known(Kind.TIME, "time with time zone", 0)),
            Map.entry("timestamp", new Known(Kind.TIME, "timestamp", 0)),
            Map.entry("timestamp without time zone", new Known(Kind.TIME, "timestamp", 0)),
            Map.entry("timestamptz", new Known(Kind.TIME, "timestamp with time zone", 0)),
            Map.entry("timestamp with time zone", new Known(Kind.TIME, "timestamp with time zone", 0)),
            Map.entry("datetime", new Known(Kind.TIME, "datetime", 0)),
            Map.entry("bool", new Known(Kind.OTHER, "boolean", 0)),
            Map.entry("boolean", new Known(Kind.OTHER, "boolean", 0)));

    private static final Pattern NUMBERS = Pattern.compile("\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)");

    /** A type as DDL names it: {@code DECIMAL(10, 2)}, {@code TIME(9) WITH TIME ZONE}. */
    public static StoredType parse(String sql) {
        Matcher numbers = NUMBERS.matcher(sql);
        boolean found = numbers.find();
        String name = found ? sql.substring(0, numbers.start()) + sql.substring(numbers.end()) : sql;
        int first = found ? Integer.parseInt(numbers.group(1)) : UNBOUNDED;
        int second = !found ? UNBOUNDED : numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
        StoredType type = told(name, first, second);
        return type.kind() == Kind.TIME ? new StoredType(type.name, found ? first : DEFAULT_FRACTION, 0) : type;
    }

    /**
     * A type as metadata tell it.
     *
     * @param name its name
     * @param size {@code COLUMN_SIZE}; 0 or less for no end
     * @param digits {@code DECIMAL_DIGITS}
     */
    public static StoredType told(String name, int size, int digits) {
        String lower = name.trim().toLowerCase(Locale.ROOT);
        Known known = KNOWN.get(lower);
        if (known == null) {
            return new StoredType(lower, 0, 0);
        }
        int end = size <= 0 ? UNBOUNDED : size;
        return switch (known.kind) {
            case INTEGER -> new StoredType(known.name, known.bytes, 0);
            case FLOATING -> floating(known, size);
            case DECIMAL ->
                new StoredType(known.name, end, end == UNBOUNDED || known.name.equals("decfloat") ? UNBOUNDED : digits);
            case TEXT, BINARY -> new StoredType(known.name, end, 0);
            case TIME -> new StoredType(known.name, digits, 0);
            case OTHER -> new StoredType(known.name, 0, 0);
        };
    }

    /** FLOAT with many digits is a double. */
    private static StoredType floating(Known known, int size) {
        if (!known.name.equals("float")) {
            return new StoredType(known.name, known.bytes, 0);
        }
        return size > DIGITS_OF_REAL && size != UNBOUNDED
                ? new StoredType("double", Double.BYTES, 0)
                : new StoredType("real", Float.BYTES, 0);
    }

    /** The same type with no end from a size on that is the database's greatest. */
    StoredType endlessFrom(int greatest) {
        return kind() != Kind.INTEGER && size >= greatest ? new StoredType(name, UNBOUNDED, scale) : this;
    }

    /** Whether a column of this type takes all values of the other and gives them back as they were. */
    boolean holds(StoredType other) {
        if (kind() != other.kind()) {
            return false;
        }
        return switch (kind()) {
            case INTEGER, FLOATING, TEXT, BINARY -> size >= other.size;
            case DECIMAL ->
                size == UNBOUNDED && scale == UNBOUNDED
                        || other.size != UNBOUNDED && scale >= other.scale && beforePoint() >= other.beforePoint();
            case TIME -> name.equals(other.name) && size >= other.size;
            case OTHER -> name.equals(other.name);
        };
    }

    /** The digits before the point; a decimal without a scale has its point anywhere. */
    private int beforePoint() {
        return scale == UNBOUNDED ? size : size - scale;
    }

    Kind kind() {
        Known known = KNOWN.get(name);
        return known == null ? Kind.OTHER : known.kind;
    }

    /** As DDL would say it, for people: {@code DECIMAL(10, 2)}. */
    @Override
    public String toString() {
        String upper = name.toUpperCase(Locale.ROOT);
        Kind kind = kind();
        if (kind == Kind.INTEGER || kind == Kind.FLOATING || kind == Kind.OTHER || size == UNBOUNDED) {
            return upper;
        }
        if (kind == Kind.DECIMAL && scale != UNBOUNDED) {
            return upper + "(" + size + ", " + scale + ")";
        }
        int zone = upper.indexOf(" WITH");
        return zone < 0
                ? upper + "(" + size + ")"
                : upper.substring(0, zone) + "(" + size + ")" + upper.substring(zone);
    }
}
