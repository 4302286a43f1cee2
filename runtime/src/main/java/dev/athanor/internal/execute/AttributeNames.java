package dev.athanor.internal.execute;

import dev.athanor.table.TableDef;
import org.jspecify.annotations.Nullable;

/** Says tables and columns of the database in words of the model, for error messages. */
@FunctionalInterface
public interface AttributeNames {
    /** {@code User.email} for a column of a table; the table may be null where the database does not say. */
    String of(@Nullable String table, String column);

    /** {@code Address.user} for a column of a foreign key, where a relationship has it. */
    default String ofForeignKey(@Nullable String table, String column) {
        return of(table, column);
    }

    /** The table of an entity by its name, with its schema or without; null where it is none. */
    default @Nullable TableDef table(String name) {
        return null;
    }
}
