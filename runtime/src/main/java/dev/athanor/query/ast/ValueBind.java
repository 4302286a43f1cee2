package dev.athanor.query.ast;

import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A placeholder with a value.
 *
 * @param type how the value is bound
 * @param value the value; null binds SQL NULL
 * @param <T> the value's type
 */
public record ValueBind<T>(ColumnType<T> type, @Nullable T value) implements Bind {
    @Override
    public void bind(RowBinder out, int index) throws SQLException {
        type.bindNullable(out, index, value);
    }
}
