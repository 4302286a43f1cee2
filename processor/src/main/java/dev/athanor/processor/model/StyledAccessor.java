package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;
import java.util.stream.Collectors;

/**
 * A getter or setter and how it is named.
 *
 * @param method its signature
 * @param style how it is named
 * @param origin the method
 */
public record StyledAccessor(MethodMeta method, AccessorStyle style, Origin origin) {
    /** Its name and parameter types, as a message shows it. */
    public String text() {
        return method.name()
                + method.parameters().stream()
                        .map(one -> TypeText.of(one.type()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
