package dev.athanor.processor.sql;

import dev.athanor.processor.model.ValueMeta;
import java.util.List;
import java.util.Optional;

/**
 * A table of the model, as names in SQL refer to it.
 *
 * @param name its name
 * @param entity the entity it belongs to, as messages name it; empty for a link table
 * @param columns its columns
 */
record ModelTable(String name, String entity, List<Column> columns) {
    /**
     * A column.
     *
     * @param name its name in the table
     * @param attribute its name in Java, as messages name it: {@code User.name}
     * @param value the type of its values
     * @param nullable whether it may hold NULL
     */
    record Column(String name, String attribute, ValueMeta value, boolean nullable) {}

    /** Copies the list. */
    ModelTable {
        columns = List.copyOf(columns);
    }

    /** The column of this name, in capitals or not. */
    Optional<Column> column(String wanted) {
        return columns.stream()
                .filter(one -> one.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
