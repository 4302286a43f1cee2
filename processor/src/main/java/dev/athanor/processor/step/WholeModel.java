package dev.athanor.processor.step;

import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.source.ModelReader;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The model of a compilation, read when it is first asked for: most compilations do not need it. For one round. */
final class WholeModel {
    private final ProcessingEnvironment environment;
    private final List<TypeElement> entities;
    private final Set<String> compiled;
    private @Nullable ModelMeta model;

    /**
     * A model that is not read yet.
     *
     * @param entities its entities; those that they lead to are added
     * @param compiled the qualified names of those that are compiled now
     */
    WholeModel(ProcessingEnvironment environment, Collection<TypeElement> entities, Set<String> compiled) {
        this.environment = environment;
        this.entities = List.copyOf(entities);
        this.compiled = Set.copyOf(compiled);
    }

    /** The entities of the compilation and all that they lead to. */
    ModelMeta get() {
        ModelMeta read = model;
        if (read == null) {
            read = new ModelReader(
                            environment.getElementUtils(),
                            environment.getTypeUtils(),
                            NamingsOfOptions.of(environment, compiled))
                    .read(entities);
            model = read;
        }
        return read;
    }
}
