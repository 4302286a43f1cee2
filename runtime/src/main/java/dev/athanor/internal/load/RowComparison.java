package dev.athanor.internal.load;

import dev.athanor.internal.identity.LoadObserver;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows with the objects that are there for them, in development mode: what the session itself has not written, and differs,
 * was changed by somebody else. Formulas are left out: they differ as soon as what they compute from does.
 */
final class RowComparison {
    private final RowColumns columns;
    private final int at;
    private final LoadObserver observer;

    RowComparison(RowColumns columns, int at, LoadObserver observer) {
        this.columns = columns;
        this.at = at;
        this.observer = observer;
    }

    void compare(MappedEntity held, RowReader row) throws SQLException {
        if (!(held.athanor$owner() instanceof Page page) || page.isInserted(held)) {
            return;
        }
        EntityModel<?> model = held.athanor$model();
        List<Integer> different = new ArrayList<>();
        for (int i = model.keySize(); i < columns.count(); i++) {
            int column = columns.attribute(i);
            if (isOfTheRow(page, held, column)
                    && !isSame(columns.type(column), row.get(at + i, columns.type(column)), model.get(held, column))) {
                different.add(column);
            }
        }
        if (!different.isEmpty()) {
            observer.differs(held, different);
        }
    }

    /** Whether the object holds what a row had. */
    private static boolean isOfTheRow(Page page, MappedEntity held, int column) {
        EntityModel<?> model = held.athanor$model();
        if (!Masks.isLoaded(held, column)
                || isWritten(page, held, column)
                || model.columns().get(column).formula() != null) {
            return false;
        }
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE && isWritten(page, held, relationship.index())) {
                for (int part : relationship.columns()) {
                    if (part == column) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isWritten(Page page, MappedEntity held, int attribute) {
        return Masks.isDirty(held, attribute) || page.wasWritten(held, attribute);
    }

    private static <T> boolean isSame(ColumnType<T> type, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        Class<T> java = type.javaType();
        return Objects.deepEquals(one, other)
                || java.isInstance(one)
                        && java.isInstance(other)
                        && Objects.deepEquals(
                                type.toMicroseconds(java.cast(one)), type.toMicroseconds(java.cast(other)));
    }
}
