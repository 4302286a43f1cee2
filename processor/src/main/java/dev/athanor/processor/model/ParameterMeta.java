package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a method or constructor.
 *
 * @param name its name in the source
 * @param type its declared type; an array for a variable arity parameter
 * @param nullable whether its type is marked as nullable
 * @param nullableElements for an array, whether the type of what is in it is
 */
public record ParameterMeta(String name, TypeName type, boolean nullable, boolean nullableElements) {}
