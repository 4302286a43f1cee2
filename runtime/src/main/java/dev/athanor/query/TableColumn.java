package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, of any kind of value: what can be assigned.
 *
 * @param <T> the Java type, boxed
 */
public sealed interface TableColumn<T> extends Attribute
        permits ArrayColumn,
                Column,
                ComparableColumn,
                TemporalColumn,
                NumericColumn,
                StringColumn,
                BooleanColumn,
                JsonColumn {
    @Override
    default int attribute() {
        return model().index();
    }

    @Override
    default @Nullable EntityModel<?> ofEntity() {
        return table().entity();
    }

    /** The table that has the column. */
    TableItem table();

    /** The facts about the column. */
    ColumnModel model();

    /** The column as a node of the tree. For the runtime. */
    ExprNode node();

    /** How its values are read and bound. */
    ColumnType<T> type();
}
