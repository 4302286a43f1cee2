package dev.athanor.processor.model;

import java.util.List;

/**
 * The type of its own that an enum has in databases with such types.
 *
 * @param name the type's name
 * @param constants the names of the constants, in their order
 */
public record EnumTypeMeta(String name, List<String> constants) {
    /** Copies the list. */
    public EnumTypeMeta {
        constants = List.copyOf(constants);
    }
}
