package dev.athanor.processor.schema;

import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/**
 * A column as the runtime's facts. Classes of the user do not exist yet when the processor runs: an enum is stood in for by
 * the string that stores it, a value with a converter by what it is stored as. Used by {@link TableFacts}.
 */
final class ColumnFacts {
    private static final Map<String, ColumnType<?>> BY_CONSTANT = constants();

    private ColumnFacts() {}

    /** The column of a value, NOT NULL. */
    static ColumnDef of(String name, ValueMeta value) {
        ColumnDef column = ColumnDef.of(name, typeOf(value));
        if (value.length() > 0) {
            column = column.length(value.length());
        }
        return value.precision() > 0 || value.scale() > 0 ? column.digits(value.precision(), value.scale()) : column;
    }

    /** The column type that stores a value; of a value that no column can hold, which is a problem that was reported, a string. */
    static ColumnType<?> typeOf(ValueMeta value) {
        boolean stored = value.form() == ValueForm.BUILT_IN || value.form() == ValueForm.CONVERTED;
        if (stored && value.isDecimal()) {
            return Types.decimal(value.scale());
        }
        return ColumnTypes.of(value.stored())
                .filter(one -> stored)
                .<ColumnType<?>>map(one -> BY_CONSTANT.getOrDefault(one.constant(), Types.STRING))
                .orElse(Types.STRING);
    }

    /** The constants of {@link Types} by name: what generated code refers to by the same names. */
    private static Map<String, ColumnType<?>> constants() {
        Map<String, ColumnType<?>> constants = new HashMap<>();
        for (Field field : Types.class.getFields()) {
            try {
                if (field.get(null) instanceof ColumnType<?> type) {
                    constants.put(field.getName(), type);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a public constant of Types is not accessible: " + field.getName(), e);
            }
        }
        return constants;
    }
}
