package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;

/**
 * A value of an annotation, with where it is written.
 *
 * @param <T> the value's type
 * @param value the value, or its default
 * @param written whether the user wrote it out
 * @param origin the value in the source; the annotation or the accessor where it is not written
 */
public record Stated<T>(T value, boolean written, Origin origin) {}
