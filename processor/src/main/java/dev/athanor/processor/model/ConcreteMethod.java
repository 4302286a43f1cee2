package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A method with a body that the entity has: what {@code @Default} may name.
 *
 * @param name its name
 * @param isStatic whether it is static
 * @param isPrivate whether generated code cannot call it
 * @param parameters how many parameters it has
 * @param returnType what it returns
 */
public record ConcreteMethod(String name, boolean isStatic, boolean isPrivate, int parameters, TypeName returnType) {}
