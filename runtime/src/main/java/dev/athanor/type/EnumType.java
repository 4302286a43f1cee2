package dev.athanor.type;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Constants of an enum, stored by name: as text, or as a type of their own where the database has such types. */
final class EnumType<E extends Enum<E>> extends ColumnType<E> {
    private final @Nullable String databaseType;

    EnumType(Class<E> type, @Nullable String databaseType) {
        super(type, databaseType == null ? SqlKind.STRING : SqlKind.ENUM);
        this.databaseType = databaseType;
    }

    @Override
    public @Nullable String databaseType() {
        return databaseType;
    }

    @Override
    public List<String> constants() {
        return EnumSet.allOf(javaType()).stream().map(Enum::name).toList();
    }

    @Override
    public @Nullable E read(RowReader row, int index) throws SQLException {
        return row.getEnum(index, javaType());
    }

    @Override
    public void bind(RowBinder out, int index, E value) throws SQLException {
        if (databaseType == null) {
            out.setEnum(index, value);
        } else {
            out.setConstant(index, value.name());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnumType<?> that
                && javaType() == that.javaType()
                && Objects.equals(databaseType, that.databaseType);
    }

    @Override
    public int hashCode() {
        return javaType().hashCode();
    }
}
