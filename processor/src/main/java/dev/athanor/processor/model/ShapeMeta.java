package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * How the class of an entity is declared: what the rules about its shape ask.
 *
 * @param kind what kind of type it is
 * @param isAbstract whether it is declared abstract, or an interface
 * @param isFinal whether it is declared final
 * @param isSealed whether it is declared sealed
 * @param isPrivate whether it or an enclosing class is private
 * @param isInner whether it is a nested class that is not static
 * @param inPackage whether it is in a named package
 * @param typeParameters how many type parameters it has
 * @param parentEntity the entity that it extends or implements, or null
 * @param marked whether it has {@code @Entity}, or another annotation that is meant as such
 * @param refused whether it has abstract methods without being abstract, which the compiler tells
 * @param throwing the constructor without parameters, where that throws a checked exception; else null
 */
public record ShapeMeta(
        ShapeKind kind,
        boolean isAbstract,
        boolean isFinal,
        boolean isSealed,
        boolean isPrivate,
        boolean isInner,
        boolean inPackage,
        int typeParameters,
        @Nullable String parentEntity,
        boolean marked,
        boolean refused,
        @Nullable Origin throwing) {

    /** Whether another class in the package can extend or implement it. */
    public boolean isOpen() {
        boolean right = kind == ShapeKind.CLASS || kind == ShapeKind.INTERFACE;
        return right && !isFinal && !isSealed && !isPrivate && !isInner && typeParameters == 0;
    }
}
