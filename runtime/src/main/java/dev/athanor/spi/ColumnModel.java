package dev.athanor.spi;

import dev.athanor.table.ColumnDef;

/**
 * A column of an entity as facts.
 *
 * @param index the attribute number, which is also the column's position in the table
 * @param name the accessor's name ({@code createdAt}); of a foreign key without an accessor the relationship's
 * @param def the column
 * @param hasDefault whether {@link EntityModel#defaultValue} gives a value where none is set at INSERT
 */
public record ColumnModel(int index, String name, ColumnDef def, boolean hasDefault) {
    /** A column without a default. */
    public ColumnModel(int index, String name, ColumnDef def) {
        this(index, name, def, false);
    }
}
