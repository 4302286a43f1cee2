package dev.athanor.processor.model;

import java.util.List;

/**
 * An index or a unique key over several columns of a table.
 *
 * @param unique whether it is a unique key
 * @param name its name; empty for one made of the columns
 * @param columns the names of its columns, in order
 */
public record IndexMeta(boolean unique, String name, List<String> columns) {
    /** Copies the list. */
    public IndexMeta {
        columns = List.copyOf(columns);
    }

    /** The columns that an accessor stands for: its own, those of a to-one, those of an embedded record. */
    public static List<ColumnMeta> columnsOf(String attribute, List<ColumnMeta> columns) {
        return columns.stream()
                .filter(one -> !one.isFormula())
                .filter(one -> one.text().equals(attribute)
                        || attribute.equals(one.relationship())
                        || one.isEmbedded() && one.text().startsWith(attribute + "."))
                .toList();
    }
}
