package dev.athanor.spi;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.FormulaDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity as facts; also a formula, which is read as columns are and is in no table.
 *
 * @param index the attribute number, which is also the column's position in the table; formulas come after the columns
 * @param name the accessor's name ({@code createdAt}); of a foreign key without an accessor the relationship's
 * @param def the column
 * @param hasDefault whether {@link EntityModel#defaultValue} gives a value where none is set at INSERT
 * @param hasOnUpdate whether {@link EntityModel#updateValue} gives a value with each UPDATE of the row
 * @param isVersion whether it counts the versions of the row
 * @param formula what is selected in place of a column of the table, or null
 */
public record ColumnModel(
        int index,
        String name,
        ColumnDef def,
        boolean hasDefault,
        boolean hasOnUpdate,
        boolean isVersion,
        @Nullable FormulaDef formula) {
    /** A column that the runtime gives no values. */
    public ColumnModel(int index, String name, ColumnDef def) {
        this(index, name, def, false, false, false, null);
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
        return changed(
                columns,
                each -> new ColumnModel(
                        each.index, each.name, each.def, true, each.hasOnUpdate, each.isVersion, each.formula),
                indexes);
    }

    /** The same columns, those with these numbers having a value for each UPDATE. */
    public static List<ColumnModel> withOnUpdate(List<ColumnModel> columns, int... indexes) {
        return changed(
                columns,
                each -> new ColumnModel(
                        each.index, each.name, each.def, each.hasDefault, true, each.isVersion, each.formula),
                indexes);
    }

    /** The same columns, the one with this number counting the versions of the row. */
    public static List<ColumnModel> withVersion(List<ColumnModel> columns, int index) {
        return changed(
                columns,
                each -> new ColumnModel(
                        each.index, each.name, each.def, each.hasDefault, each.hasOnUpdate, true, each.formula),
                index);
    }

    /** A formula, which {@link #withFormulas} numbers; the definition says how its values are read. */
    public static ColumnModel formula(String name, ColumnDef def, FormulaDef formula) {
        return new ColumnModel(-1, name, def, false, false, false, formula);
    }

    /** The same columns, and formulas after them. */
    public static List<ColumnModel> withFormulas(List<ColumnModel> columns, ColumnModel... formulas) {
        List<ColumnModel> all = new ArrayList<>(columns);
        for (ColumnModel each : formulas) {
            all.add(new ColumnModel(all.size(), each.name, each.def, false, false, false, each.formula));
        }
        return List.copyOf(all);
    }

    /** Whether the database computes it, so that it is never written. */
    public boolean isComputed() {
        return formula != null || def.isComputed();
    }

    private static List<ColumnModel> changed(
            List<ColumnModel> columns, UnaryOperator<ColumnModel> change, int... indexes) {
        List<ColumnModel> changed = new ArrayList<>(columns);
        for (int index : indexes) {
            changed.set(index, change.apply(columns.get(index)));
        }
        return List.copyOf(changed);
    }
}
