package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Convert} names.
 *
 * @param fault why the class cannot be the converter
 * @param typeText the class, as a message shows it
 * @param takesText the type that it converts, as a message shows it; empty where it is no converter
 * @param storesText the type that it stores, as a message shows it; empty where it is no converter
 * @param isPublic whether everybody can see the class and make an instance
 * @param converter how it stores the value; null where it cannot
 * @param origin the class in the annotation
 */
public record DeclaredConverter(
        Fault fault,
        String typeText,
        String takesText,
        String storesText,
        boolean isPublic,
        @Nullable ConverterMeta converter,
        Origin origin) {

    /** What can be wrong with a converter. */
    public enum Fault {
        NONE,
        /** javac does not know the class, and tells. */
        UNRESOLVED,
        /** It does not implement {@code Converter}, or without type arguments. */
        NO_CONVERTER,
        /** Nobody can make an instance of it: it is abstract or an inner class. */
        ABSTRACT,
        /** It or its constructor is not visible where the entity is. */
        INVISIBLE,
        /** It has no constructor without parameters, nor one that takes a class. */
        NO_CONSTRUCTOR,
        /** It converts another type. */
        OTHER_TYPE,
        /** It stores what no column can hold. */
        STORES_NO_COLUMN
    }
}
