package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;

/**
 * An abstract method of an entity that is no accessor.
 *
 * @param kind why it is none
 * @param method its signature
 * @param text its name and parameter types, as a message shows it
 * @param getterType for a setter of a wrong type or a second getter, what the getter returns; else empty
 * @param resolved whether javac could resolve the types in it
 * @param origin the method
 */
public record StrayMethod(
        StrayKind kind, MethodMeta method, String text, String getterType, boolean resolved, Origin origin) {}
