package dev.athanor.internal.flush;

import dev.athanor.error.AthanorException;
import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;

/** Values on their way into columns; one that its type or converter refuses is told with the column's name. */
final class ColumnValues {
    private ColumnValues() {}

    static void bind(EntityModel<?> model, MappedEntity row, int column, RowBinder out, int index) throws SQLException {
        try {
            model.bind(row, column, out, index);
        } catch (RuntimeException e) {
            throw refused(model.attributeName(column), e);
        }
    }

    /** What the column holds for a value: another one where it is converted. */
    static <T> Object stored(ColumnType<T> type, Object value) {
        return type.stored(type.javaType().cast(value));
    }

    /** The same error with the column's name. */
    static RuntimeException refused(String name, RuntimeException error) {
        return error instanceof AthanorException && !(error instanceof InvalidValueException)
                ? error
                : new InvalidValueException(name + " cannot be stored. " + error.getMessage(), error);
    }
}
