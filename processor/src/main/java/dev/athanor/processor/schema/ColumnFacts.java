package dev.athanor.processor.schema;

import dev.athanor.processor.model.EnumTypeMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.SqlKind;
import dev.athanor.type.Types;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        EnumTypeMeta named = value.enumType();
        if (named != null) {
            return new NamedEnum(named);
        }
        boolean stored = value.form() == ValueForm.BUILT_IN || value.form() == ValueForm.CONVERTED;
        if (stored && value.isDecimal()) {
            return Types.decimal(value.scale());
        }
        return ColumnTypes.of(value.stored())
                .filter(one -> stored)
                .<ColumnType<?>>map(one -> BY_CONSTANT.getOrDefault(one.constant(), Types.STRING))
                .orElse(Types.STRING);
    }

    /** The type of an enum that has one of its own in the database, of which DDL alone is written. */
    private static final class NamedEnum extends ColumnType<String> {
        private final EnumTypeMeta named;

        NamedEnum(EnumTypeMeta named) {
            super(String.class, SqlKind.ENUM);
            this.named = named;
        }

        @Override
        public String databaseType() {
            return named.name();
        }

        @Override
        public List<String> constants() {
            return named.constants();
        }

        @Override
        public @Nullable String read(RowReader row, int index) throws SQLException {
            return row.getString(index);
        }

        @Override
        public void bind(RowBinder out, int index, String value) throws SQLException {
            out.setString(index, value);
        }
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
