package dev.athanor.processor.model;

/**
 * What {@code @Id} says of an accessor.
 *
 * @param generated whether the database makes the value
 */
public record DeclaredId(Stated<Boolean> generated) {}
