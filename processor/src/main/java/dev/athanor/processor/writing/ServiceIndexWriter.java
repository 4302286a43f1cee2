package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.type.RuntimeNames;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the index by which {@code ServiceLoader} finds the models of all entities. Called by the index step. */
public final class ServiceIndexWriter {
    /** Where the index is, below the compiler's output. */
    public static final String PATH = "META-INF/services/" + RuntimeNames.ENTITY_MODEL.reflectionName();

    /** The text of the index: one model a line, sorted. */
    public String write(Collection<String> models) {
        return models.stream().distinct().sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    /** The declaration by which a named module provides models, as a problem prints it. */
    public String provides(Collection<ClassName> models) {
        return models.stream()
                .map(ClassName::canonicalName)
                .sorted()
                .collect(Collectors.joining(
                        ", ", "provides " + RuntimeNames.ENTITY_MODEL.canonicalName() + " with ", ";"));
    }
}
