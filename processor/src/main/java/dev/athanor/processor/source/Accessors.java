package dev.athanor.processor.source;

import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.StrayMethod;
import dev.athanor.processor.model.StyledAccessor;
import java.util.List;

/**
 * What the accessor reader found in a class.
 *
 * @param attributes the values that have a getter
 * @param styles the getters and setters and how each is named
 * @param strays abstract methods that are neither
 */
record Accessors(List<DeclaredAttribute> attributes, List<StyledAccessor> styles, List<StrayMethod> strays) {}
