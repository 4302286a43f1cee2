package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;

/**
 * A getter or setter and how it is named.
 *
 * @param text its name and parameter types, as a message shows it
 * @param style how it is named
 * @param origin the method
 */
public record StyledAccessor(String text, AccessorStyle style, Origin origin) {}
