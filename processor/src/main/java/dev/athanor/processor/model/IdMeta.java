package dev.athanor.processor.model;

import java.util.List;

/**
 * The primary key of an entity.
 *
 * @param columns its columns in key order, which are the first of the entity's columns; empty where a problem was reported
 */
public record IdMeta(List<ColumnMeta> columns) {
    /** Copies the list. */
    public IdMeta {
        columns = List.copyOf(columns);
    }

    /** Whether several columns make the key. */
    public boolean isComposite() {
        return columns.size() > 1;
    }

    /** Whether the key is a single column that the database generates. */
    public boolean isGenerated() {
        return columns.size() == 1 && columns.get(0).generated();
    }

    /** Whether the entity has no key, which is a problem that was reported. */
    public boolean isMissing() {
        return columns.isEmpty();
    }
}
