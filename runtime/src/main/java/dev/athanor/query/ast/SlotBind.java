package dev.athanor.query.ast;

import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import org.jspecify.annotations.Nullable;

/**
 * A placeholder without a value: whoever executes the statement binds it, row after row in a batch.
 *
 * @param type how its values are bound
 */
public record SlotBind(ColumnType<?> type) implements Bind {
    @Override
    public @Nullable Object value() {
        throw new IllegalStateException("A slot has no value of its own.");
    }

    @Override
    public void bind(RowBinder out, int index) {
        throw new IllegalStateException("A slot has no value of its own.");
    }
}
