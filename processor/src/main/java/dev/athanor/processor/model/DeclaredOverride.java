package dev.athanor.processor.model;

/**
 * What {@code @ColumnOverride} says.
 *
 * @param path the component, of a nested record by a path
 * @param column its column; what is not written is as the component says
 */
public record DeclaredOverride(Stated<String> path, DeclaredColumn column) {}
