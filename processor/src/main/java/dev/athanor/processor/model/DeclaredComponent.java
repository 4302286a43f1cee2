package dev.athanor.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A component of an embedded record.
 *
 * @param name its name
 * @param typeText its type, as a message shows it
 * @param nullable whether its type is marked as nullable
 * @param value the type and size of its column; unknown where it is a record again
 * @param column what {@code @Column} says
 * @param convert what {@code @Convert} says, or null
 * @param embedded what {@code @Embedded} says, or null
 * @param longestConstant the length of the longest constant of an enum; else 0
 * @param misplaced the simple name of an annotation that means nothing on a component; empty for none
 * @param resolved whether javac knows its type and its annotations
 */
public record DeclaredComponent(
        String name,
        String typeText,
        boolean nullable,
        ValueMeta value,
        DeclaredColumn column,
        @Nullable DeclaredConverter convert,
        @Nullable DeclaredEmbedded embedded,
        int longestConstant,
        String misplaced,
        boolean resolved) {}
