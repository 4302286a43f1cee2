package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index in a list that an element is to have in the column that keeps it.
 *
 * @param element the element
 * @param column the number of its column
 * @param value the index as a value of the column; null where the element has left the list
 */
record ListPosition(
        MappedEntity element, int column, @Nullable Object value) {
    /** The position of an element at an index. */
    static ListPosition of(MappedEntity element, int column, int index) {
        Class<?> type =
                element.athanor$model().columns().get(column).def().type().javaType();
        return type == Long.class
                ? new ListPosition(element, column, (long) index)
                : new ListPosition(element, column, index);
    }

    /** Whether an object that leaves a list, and keeps its row, has no position any more: where the column can be without one. */
    static boolean isCleared(MappedEntity element, RelationshipModel relationship) {
        EntityModel<?> model = element.athanor$model();
        int column = relationship.position();
        return column >= 0
                && model.columns().get(column).def().nullable()
                && !(Masks.isLoaded(element, column) && model.get(element, column) == null);
    }

    /** Whether the element is known to have it already. */
    boolean isThere() {
        return Masks.isLoaded(element, column)
                && Objects.equals(element.athanor$model().get(element, column), value);
    }

    /** Sets the column, which counts as changed. */
    void apply() {
        DatabaseValues.change(element, column, value);
    }
}
