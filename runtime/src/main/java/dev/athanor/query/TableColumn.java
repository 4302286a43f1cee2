package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.spi.ColumnModel;
import dev.athanor.type.ColumnType;

/**
 * A column of a table, of any kind of value: what can be assigned.
 *
 * @param <T> the Java type, boxed
 */
public sealed interface TableColumn<T>
        permits ArrayColumn,
                Column,
                ComparableColumn,
                TemporalColumn,
                NumericColumn,
                StringColumn,
                BooleanColumn,
                JsonColumn {
    /** The table that has the column. */
    TableItem table();

    /** The facts about the column. */
    ColumnModel model();

    /** The column as a node of the tree. For the runtime. */
    ExprNode node();

    /** How its values are read and bound. */
    ColumnType<T> type();
}
