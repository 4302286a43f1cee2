package dev.athanor.query;

import dev.athanor.type.ColumnType;

/** One slot of a row of a result, as a loader reads it. For the runtime, not for application code. */
public sealed interface Selection {
    /** The number of columns of the result that the slot is read from. */
    int width();

    /**
     * An entity, read from its columns in the order of its model, deferred ones left out.
     *
     * @param table the entity's source
     * @param nullable whether an outer join may leave it out
     */
    record EntitySelection(EntityTable<?, ?> table, boolean nullable) implements Selection {
        @Override
        public int width() {
            return table.model().rowColumns().count();
        }
    }

    /**
     * A list of what a relationship leads to, read by further statements from the key of the object that has it.
     *
     * @param list what is selected
     */
    record NestedSelection(NestedList<?> list) implements Selection {
        @Override
        public int width() {
            return list.owner().keySize();
        }
    }

    /**
     * A value, read from one column.
     *
     * @param expression what is selected
     * @param type how it is read
     */
    record ExpressionSelection(Expression<?> expression, ColumnType<?> type) implements Selection {
        @Override
        public int width() {
            return 1;
        }
    }
}
