package dev.athanor.table;

import dev.athanor.type.ColumnType;

/**
 * A column as facts. Made by {@link #of} and the methods that return a changed copy.
 *
 * @param name the column's name, unquoted
 * @param type how its values are read and bound
 * @param nullable whether it may hold NULL
 * @param length the greatest number of characters; 0 is unbounded
 * @param precision the number of decimal digits; 0 is the database's default
 * @param scale the number of digits after the decimal point
 * @param generated whether the database makes the value at INSERT
 */
public record ColumnDef(
        String name, ColumnType<?> type, boolean nullable, int length, int precision, int scale, boolean generated) {

    /** A NOT NULL column without length. */
    public static ColumnDef of(String name, ColumnType<?> type) {
        return new ColumnDef(name, type, false, 0, 0, 0, false);
    }

    /** The same column, nullable. */
    public ColumnDef orNull() {
        return new ColumnDef(name, type, true, length, precision, scale, generated);
    }

    /** The same column with a greatest number of characters. */
    public ColumnDef length(int characters) {
        return new ColumnDef(name, type, nullable, characters, precision, scale, generated);
    }

    /** The same column with decimal digits, of which {@code afterPoint} after the decimal point. */
    public ColumnDef digits(int all, int afterPoint) {
        return new ColumnDef(name, type, nullable, length, all, afterPoint, generated);
    }

    /** The same column with its value made by the database. */
    public ColumnDef generatedByDatabase() {
        return new ColumnDef(name, type, nullable, length, precision, scale, true);
    }
}
