package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Projection} says of a record.
 *
 * @param record the record
 * @param entity the class that it names, or null
 * @param mapped whether that is an entity
 * @param columns the entity's columns
 * @param relationships the names of the entity's relationships
 */
public record ProjectionMeta(
        RecordMeta record,
        @Nullable Stated<ClassName> entity,
        boolean mapped,
        List<ColumnMeta> columns,
        List<String> relationships) {
    /** Copies the lists. */
    public ProjectionMeta {
        columns = List.copyOf(columns);
        relationships = List.copyOf(relationships);
    }
}
