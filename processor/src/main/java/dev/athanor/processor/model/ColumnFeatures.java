package dev.athanor.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What is special about a column; nothing about most.
 *
 * @param path how messages name it where that is not its name in Java, as a component of an embedded record is
 *     ({@code home.city}); else null
 * @param defaultMethod the name of the entity's static method that gives the value of an unset column at INSERT, or null
 * @param onUpdateMethod the name of the entity's static method that gives its value with each UPDATE of the row, or null
 * @param sequence the sequence that makes a generated value, or null
 * @param defaultSql the expression of its DEFAULT in the database, or null
 * @param computed how the database computes it, or null
 * @param formula what is selected in its place, so that it is no column of the table, or null
 * @param version whether it counts the versions of the row
 * @param versionMethod the name of the entity's static method that gives each version, or null
 * @param deferred the group of columns that it is read with when one of them is asked for, empty for itself alone; null where it
 *     is read with the row
 * @param readOnly whether it is never written, though it is a column of the table
 * @param comment what it holds, for people, or null
 */
public record ColumnFeatures(
        @Nullable String path,
        @Nullable String defaultMethod,
        @Nullable String onUpdateMethod,
        @Nullable String sequence,
        @Nullable String defaultSql,
        @Nullable ComputedMeta computed,
        @Nullable FormulaMeta formula,
        boolean version,
        @Nullable String versionMethod,
        @Nullable String deferred,
        boolean readOnly,
        @Nullable String comment) {
    /** Of a column about which nothing is special. */
    public static final ColumnFeatures NONE =
            new ColumnFeatures(null, null, null, null, null, null, null, false, null, null, false, null);
}
