package dev.athanor.internal.schema;

import java.util.List;

/**
 * An index or key as it is in the database.
 *
 * @param columns its columns in order; an expression stands as it is, or is an empty name
 */
record LiveIndex(String name, boolean unique, List<String> columns) {

    /** Whether it is of the columns of the model and no others, in any order. */
    boolean isOf(List<String> modelColumns, StoredNames names) {
        return columns.size() == modelColumns.size() && modelColumns.stream().allMatch(name -> has(name, names));
    }

    /** Whether its first columns are those of the model. */
    boolean beginsWith(List<String> modelColumns, StoredNames names) {
        if (columns.size() < modelColumns.size()) {
            return false;
        }
        for (int i = 0; i < modelColumns.size(); i++) {
            if (!names.isColumn(modelColumns.get(i), columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean has(String name, StoredNames names) {
        return columns.stream().anyMatch(column -> names.isColumn(name, column));
    }
}
