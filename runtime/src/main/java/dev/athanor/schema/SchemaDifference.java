package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the database that is not as the model says; what {@link Schema#validate()} lists. Immutable.
 *
 * @param kind what is different
 * @param table the table's name in the model, with its schema
 * @param column the column's name in the model, or in the database where the model has none; null where it is of the whole
 *     table or of a key or an index
 * @param message what is different, with names, for people; one line
 * @param mend the statements that would make it as the model says, in order; empty where the database has none for it, or
 *     where it is for people to decide. They may fail, or wait long, where rows stand against them
 */
public record SchemaDifference(
        Kind kind, String table, @Nullable String column, String message, List<String> mend) {

    /** What is different. */
    public enum Kind {
        /** The table is missing. */
        TABLE,
        /** A column is missing. */
        COLUMN,
        /** A column is not in the model, and does no harm. */
        UNKNOWN_COLUMN,
        /** A column is not in the model, and no row can be inserted without a value for it. */
        UNKNOWN_REQUIRED_COLUMN,
        /** A column's type does not take or give back all values of the model. */
        TYPE,
        /** A column is nullable in one place only. */
        NULLABILITY,
        /** The database computes a column in one place only. */
        COMPUTATION,
        /** A column has no default in the database. */
        DEFAULT,
        /** The primary key is of other columns. */
        PRIMARY_KEY,
        /** The database does not make the values of a generated key. */
        IDENTITY,
        /** A unique key or unique index is missing. */
        UNIQUE_KEY,
        /** An index is missing. */
        INDEX,
        /** A foreign key is missing, refers to another table, or does something else ON DELETE. */
        FOREIGN_KEY,
        /** A check constraint is missing. */
        CHECK
    }

    /** Copies the list. */
    public SchemaDifference {
        mend = List.copyOf(mend);
    }

    /** The message, and behind it the mend, in one line. */
    @Override
    public String toString() {
        return mend.isEmpty() ? message : message + " Mend: " + String.join("; ", mend);
    }
}
