package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * The converter of a column.
 *
 * @param type its class
 * @param stored the type that it stores, boxed: one of the built-in types
 * @param generic whether its class has type parameters, which the accessor's type binds
 * @param takesClass whether its constructor is given the class of the accessor's type
 */
public record ConverterMeta(ClassName type, TypeName stored, boolean generic, boolean takesClass) {}
