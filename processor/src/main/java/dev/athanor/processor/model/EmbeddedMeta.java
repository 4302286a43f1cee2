package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record whose components are columns of the entity's table.
 *
 * @param name its name in Java, unique among all columns, relationships and records of the entity
 * @param path how messages name it: {@code home}, {@code home.position}
 * @param record the record's type
 * @param nullable whether it is null where all its columns are NULL
 * @param accessor how the user reads and writes it; null for one within another
 * @param parts its components, in order
 */
public record EmbeddedMeta(
        String name,
        String path,
        TypeName record,
        boolean nullable,
        @Nullable AccessorMeta accessor,
        List<EmbeddedPart> parts) {
    /** Copies the list. */
    public EmbeddedMeta {
        parts = List.copyOf(parts);
    }

    /** All its columns, those of records within it too, in order. */
    public List<ColumnMeta> columns() {
        return parts.stream()
                .flatMap(one ->
                        one.embedded() == null ? Stream.ofNullable(one.column()) : one.embedded().columns().stream())
                .toList();
    }
}
