package dev.athanor.internal.load;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one slot out of each row of a result. */
abstract class RowSlot {
    /** The value of the current row, or null. */
    abstract @Nullable Object read(RowReader row) throws SQLException;

    /** Makes room for a result of about this size. */
    void expect(int rows) {}

    /** Tells who listens of the objects that were read since the last call; the statement is done, or waits. */
    void tell() {}

    /** Lets go of what it remembers. */
    void endOfResult() {}

    /** A slot that reads a value from one column. */
    static RowSlot ofValue(ColumnType<?> type, int at) {
        return new RowSlot() {
            @Override
            @Nullable
            Object read(RowReader row) throws SQLException {
                return type.read(row, at);
            }
        };
    }

    /** A slot that reads the key of an object; null where a part of it is. */
    static RowSlot ofKey(EntityModel<?> model, int at) {
        return new RowSlot() {
            @Override
            @Nullable
            Object read(RowReader row) throws SQLException {
                Object[] parts = new Object[model.keySize()];
                for (int i = 0; i < parts.length; i++) {
                    Object part = row.get(at + i, model.columns().get(i).def().type());
                    if (part == null) {
                        return null;
                    }
                    parts[i] = part;
                }
                return model.keyOf(parts);
            }
        };
    }

    /** A slot that tells somebody of each object that it reads. */
    static RowSlot told(EntitySlot slot, Consumer<? super MappedEntity> listener) {
        return new RowSlot() {
            @Override
            @Nullable
            Object read(RowReader row) throws SQLException {
                MappedEntity entity = slot.read(row);
                if (entity != null) {
                    listener.accept(entity);
                }
                return entity;
            }

            @Override
            void tell() {
                slot.tell();
            }

            @Override
            void endOfResult() {
                slot.endOfResult();
            }
        };
    }
}
