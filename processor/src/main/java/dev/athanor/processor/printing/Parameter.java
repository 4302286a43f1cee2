package dev.athanor.processor.printing;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a method or constructor, or a component of a record.
 *
 * @param type the type, with its annotations
 * @param name the name
 */
public record Parameter(TypeName type, String name) {}
