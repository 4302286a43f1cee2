package dev.athanor.processor.model;

/**
 * What {@code @Id} says of an accessor.
 *
 * @param generated whether the database makes the value
 * @param sequence the sequence that makes it; empty for numbers of the column's own
 */
public record DeclaredId(Stated<Boolean> generated, Stated<String> sequence) {}
