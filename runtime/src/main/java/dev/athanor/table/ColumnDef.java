package dev.athanor.table;

import dev.athanor.type.ArrayType;
import dev.athanor.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column as facts. Made by {@link #of} and the methods that return a changed copy.
 *
 * @param name the column's name, unquoted
 * @param type how its values are read and bound
 * @param nullable whether it may hold NULL
 * @param length the greatest number of characters; 0 is unbounded
 * @param precision the number of decimal digits; 0 is the database's default
 * @param scale the number of digits after the decimal point
 * @param generated whether the database makes the value at INSERT, as the key of the row
 * @param sequence the sequence that gives the generated values, unquoted; null for one of the column's own
 * @param defaultSql the SQL expression of its DEFAULT, or null
 * @param computation how the database computes it from other columns, or null
 * @param comment what it holds, for people, or null
 */
public record ColumnDef(
        String name,
        ColumnType<?> type,
        boolean nullable,
        int length,
        int precision,
        int scale,
        boolean generated,
        @Nullable String sequence,
        @Nullable String defaultSql,
        @Nullable ComputedDef computation,
        @Nullable String comment) {

    /** A NOT NULL column, as long and as precise as its type says. */
    public static ColumnDef of(String name, ColumnType<?> type) {
        return new ColumnDef(name, type, false, type.length(), type.precision(), 0, false, null, null, null, null);
    }

    /** The same column, nullable. */
    public ColumnDef orNull() {
        Draft draft = new Draft(this);
        draft.nullable = true;
        return draft.column();
    }

    /** The same column with a greatest number of characters. */
    public ColumnDef length(int characters) {
        Draft draft = new Draft(this);
        draft.length = characters;
        return draft.column();
    }

    /** The same column with decimal digits, of which {@code afterPoint} after the decimal point. */
    public ColumnDef digits(int all, int afterPoint) {
        Draft draft = new Draft(this);
        draft.precision = all;
        draft.scale = afterPoint;
        return draft.column();
    }

    /** The same column with its value made by the database, as the key of the row. */
    public ColumnDef generatedByDatabase() {
        Draft draft = new Draft(this);
        draft.generated = true;
        return draft.column();
    }

    /** The same column with its value made by a sequence, as the key of the row, where the database has sequences. */
    public ColumnDef generatedBySequence(String name) {
        Draft draft = new Draft(this);
        draft.generated = true;
        draft.sequence = name;
        return draft.column();
    }

    /** The same column with a DEFAULT: an INSERT without a value for it leaves it to the database. */
    public ColumnDef defaultSql(String sql) {
        Draft draft = new Draft(this);
        draft.defaultSql = sql;
        return draft.column();
    }

    /** The same column, computed by the database from others of its row and never written. */
    public ColumnDef computed(String sql, boolean stored) {
        Draft draft = new Draft(this);
        draft.computation = new ComputedDef(sql, stored);
        return draft.column();
    }

    /** The same column with a text for people, which databases that have comments keep. */
    public ColumnDef comment(String text) {
        Draft draft = new Draft(this);
        draft.comment = text;
        return draft.column();
    }

    /**
     * A column for one element of this one's arrays: what the type of the array is made of.
     *
     * @throws IllegalStateException where it has no arrays
     */
    public ColumnDef element() {
        if (type instanceof ArrayType<?> array) {
            return of(name, array.element());
        }
        throw new IllegalStateException("Column " + name + " has no arrays.");
    }

    /** Whether the database computes it from other columns, so that it is never written. */
    public boolean isComputed() {
        return computation != null;
    }

    /** Whether the database has a value for it where an INSERT leaves it out. */
    public boolean hasDefault() {
        return defaultSql != null;
    }

    /** The parts of a copy while one of them changes. */
    private static final class Draft {
        private final ColumnDef from;
        private boolean nullable;
        private int length;
        private int precision;
        private int scale;
        private boolean generated;
        private @Nullable String sequence;
        private @Nullable String defaultSql;
        private @Nullable ComputedDef computation;
        private @Nullable String comment;

        Draft(ColumnDef from) {
            this.from = from;
            this.nullable = from.nullable;
            this.length = from.length;
            this.precision = from.precision;
            this.scale = from.scale;
            this.generated = from.generated;
            this.sequence = from.sequence;
            this.defaultSql = from.defaultSql;
            this.computation = from.computation;
            this.comment = from.comment;
        }

        ColumnDef column() {
            return new ColumnDef(
                    from.name,
                    from.type,
                    nullable,
                    length,
                    precision,
                    scale,
                    generated,
                    sequence,
                    defaultSql,
                    computation,
                    comment);
        }
    }
}
