package dev.athanor.spi;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.FormulaDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
 * @param isVersionByMethod whether {@link EntityModel#versionValue} gives its versions
 * @param formula what is selected in place of a column of the table, or null
 * @param deferred the group of columns that it is read with when one of them is asked for; empty for itself alone, null where
 *     it is read with the row
 * @param isReadOnly whether it is never written, though it is a column of the table
 */
public record ColumnModel(
        int index,
        String name,
        ColumnDef def,
        boolean hasDefault,
        boolean hasOnUpdate,
        boolean isVersion,
        boolean isVersionByMethod,
        @Nullable FormulaDef formula,
        @Nullable String deferred,
        boolean isReadOnly) {
    /** A column that the runtime gives no values. */
    public ColumnModel(int index, String name, ColumnDef def) {
        this(index, name, def, false, false, false, false, null, null, false);
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
        return changed(columns, draft -> draft.hasDefault = true, indexes);
    }

    /** The same columns, those with these numbers having a value for each UPDATE. */
    public static List<ColumnModel> withOnUpdate(List<ColumnModel> columns, int... indexes) {
        return changed(columns, draft -> draft.hasOnUpdate = true, indexes);
    }

    /** The same columns, the one with this number counting the versions of the row. */
    public static List<ColumnModel> withVersion(List<ColumnModel> columns, int index) {
        return changed(columns, draft -> draft.isVersion = true, index);
    }

    /** The same columns, the one with this number having the versions that a method gives. */
    public static List<ColumnModel> withVersionByMethod(List<ColumnModel> columns, int index) {
        return changed(columns, draft -> draft.isVersionByMethod = true, index);
    }

    /** The same columns, those with these numbers being read when one of their group is asked for; empty for each alone. */
    public static List<ColumnModel> withDeferred(List<ColumnModel> columns, String group, int... indexes) {
        return changed(columns, draft -> draft.deferred = group, indexes);
    }

    /** The same columns, those with these numbers being never written. */
    public static List<ColumnModel> withReadOnly(List<ColumnModel> columns, int... indexes) {
        return changed(columns, draft -> draft.isReadOnly = true, indexes);
    }

    /** A formula, which {@link #withFormulas} numbers; the definition says how its values are read. */
    public static ColumnModel formula(String name, ColumnDef def, FormulaDef formula) {
        return new ColumnModel(-1, name, def, false, false, false, false, formula, null, false);
    }

    /** The same columns, and formulas after them. */
    public static List<ColumnModel> withFormulas(List<ColumnModel> columns, ColumnModel... formulas) {
        List<ColumnModel> all = new ArrayList<>(columns);
        for (ColumnModel each : formulas) {
            all.add(new ColumnModel(
                    all.size(), each.name, each.def, false, false, false, false, each.formula, null, false));
        }
        return List.copyOf(all);
    }

    /** Whether the database alone makes its values, so that it is never written. */
    public boolean isComputed() {
        return formula != null || def.isComputed() || isReadOnly;
    }

    /** Whether it is not read with the row, but when it is asked for. */
    public boolean isDeferred() {
        return deferred != null;
    }

    /** Whether another column is read with this deferred one: itself, and those of its group. */
    public boolean isReadWith(ColumnModel other) {
        return index == other.index
                || deferred != null && !deferred.isEmpty() && Objects.equals(deferred, other.deferred);
    }

    private static List<ColumnModel> changed(List<ColumnModel> columns, Consumer<Draft> change, int... indexes) {
        List<ColumnModel> changed = new ArrayList<>(columns);
        for (int index : indexes) {
            Draft draft = new Draft(columns.get(index));
            change.accept(draft);
            changed.set(index, draft.column());
        }
        return List.copyOf(changed);
    }

    /** The parts of a copy while one of them changes. */
    private static final class Draft {
        private final ColumnModel from;
        private boolean hasDefault;
        private boolean hasOnUpdate;
        private boolean isVersion;
        private boolean isVersionByMethod;
        private @Nullable String deferred;
        private boolean isReadOnly;

        Draft(ColumnModel from) {
            this.from = from;
            this.hasDefault = from.hasDefault;
            this.hasOnUpdate = from.hasOnUpdate;
            this.isVersion = from.isVersion;
            this.isVersionByMethod = from.isVersionByMethod;
            this.deferred = from.deferred;
            this.isReadOnly = from.isReadOnly;
        }

        ColumnModel column() {
            return new ColumnModel(
                    from.index,
                    from.name,
                    from.def,
                    hasDefault,
                    hasOnUpdate,
                    isVersion,
                    isVersionByMethod,
                    from.formula,
                    deferred,
                    isReadOnly);
        }
    }
}
