package dev.athanor.spi;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;

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

    /** All columns of a table, by the names of their accessors, in order and without defaults. */
    public static List<ColumnModel> all(TableDef table, String... names) {
        List<ColumnModel> columns = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            columns.add(new ColumnModel(i, names[i], table.columns().get(i)));
        }
        return List.copyOf(columns);
    }

    /** The same columns, those with these numbers having a default. */
    public static List<ColumnModel> withDefaults(List<ColumnModel> columns, int... indexes) {
        List<ColumnModel> changed = new ArrayList<>(columns);
        for (int index : indexes) {
            ColumnModel column = columns.get(index);
            changed.set(index, new ColumnModel(index, column.name(), column.def(), true));
        }
        return List.copyOf(changed);
    }
}
