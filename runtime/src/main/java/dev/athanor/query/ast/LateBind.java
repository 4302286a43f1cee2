package dev.athanor.query.ast;

import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A placeholder whose value is read when the statement is executed.
 *
 * @param type how the value is bound
 * @param table the table whose pending rows give the value
 * @param supplier reads the value; may throw where there is none
 * @param reference whether it is what an object refers to, and NULL where that is nothing
 */
public record LateBind(ColumnType<?> type, String table, Supplier<@Nullable Object> supplier, boolean reference)
        implements Bind {
    @Override
    public @Nullable Object value() {
        return supplier.get();
    }

    @Override
    public void bind(RowBinder out, int index) throws SQLException {
        Bind.ofObject(type, supplier.get()).bind(out, index);
    }
}
