package dev.athanor.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A component of an embedded record: a column, or a record again.
 *
 * @param component its name
 * @param nullable whether the component itself may be null
 * @param primitive whether its type is a primitive one
 * @param column its column; null for a record
 * @param embedded the record; null for a column
 */
public record EmbeddedPart(
        String component,
        boolean nullable,
        boolean primitive,
        @Nullable ColumnMeta column,
        @Nullable EmbeddedMeta embedded) {}
