package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity's table: one that an accessor reads, or the foreign key of a to-one relationship that no accessor
 * exposes. Also a formula, which is read as columns are and is in no table.
 *
 * @param name its name in Java, unique among all columns and relationships of the entity ({@code userId})
 * @param column its name in the table ({@code user_id})
 * @param index its attribute number: the bit in masks and the position in rows
 * @param value the type and size of its values
 * @param nullable whether the column may hold NULL
 * @param id whether it is part of the primary key
 * @param generated whether the database makes its value at INSERT
 * @param unique whether a value may occur once only
 * @param indexed whether an index is created; with {@code unique} one unique index
 * @param features what is special about it
 * @param relationship the name of the owning to-one relationship whose foreign key (or part of it) this is, or null
 * @param accessor how the user reads and writes it; null for a foreign key that is not exposed
 * @param origin the accessor, or the relationship that brought it about
 */
public record ColumnMeta(
        String name,
        String column,
        int index,
        ValueMeta value,
        boolean nullable,
        boolean id,
        boolean generated,
        boolean unique,
        boolean indexed,
        ColumnFeatures features,
        @Nullable String relationship,
        @Nullable AccessorMeta accessor,
        Origin origin) {

    /** The same column with another attribute number. */
    public ColumnMeta at(int number) {
        return copy(name, number);
    }

    /** The same column with another name in Java. */
    public ColumnMeta named(String other) {
        return copy(other, index);
    }

    private ColumnMeta copy(String otherName, int number) {
        return new ColumnMeta(
                otherName,
                column,
                number,
                value,
                nullable,
                id,
                generated,
                unique,
                indexed,
                features,
                relationship,
                accessor,
                origin);
    }

    /** Whether the user can set it, other than by the builder. */
    public boolean isSettable() {
        return accessor != null && accessor.setter() != null;
    }

    /** The name by which messages know it: that in Java, of a component of an embedded record its path. */
    public String text() {
        return features.path() == null ? name : features.path();
    }

    /** The static method that gives the value of an unset column at INSERT, or null. */
    public @Nullable String defaultMethod() {
        return features.defaultMethod();
    }

    /** Whether the database alone makes its values, so that it is never written. */
    public boolean isComputed() {
        return features.computed() != null || features.readOnly() || isFormula();
    }

    /** Whether it is left out where the entity is read. */
    public boolean isDeferred() {
        return features.deferred() != null;
    }

    /** Whether it is selected by a formula and no column of the table. */
    public boolean isFormula() {
        return features.formula() != null;
    }

    /** Whether a component of an embedded record is stored in it. */
    public boolean isEmbedded() {
        return features.path() != null;
    }
}
