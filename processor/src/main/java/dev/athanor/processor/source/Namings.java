package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.type.RuntimeNames;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What a class file of an entity does not tell, but that of its model: which naming strategy it has, and which getters are nullable. One of this compilation that of its options; one that is a class file that which its
 * model was written with, as another module may have other options. Made by the steps.
 */
public final class Namings {
    private final Elements elements;
    private final NamingStrategy here;
    private final Set<String> compiled;

    /**
     * The strategies of one round.
     *
     * @param here the strategy of this compilation
     * @param compiled the qualified names of the entities that are compiled now; a live view may be given
     */
    public Namings(Elements elements, NamingStrategy here, Set<String> compiled) {
        this.elements = elements;
        this.here = here;
        this.compiled = compiled;
    }

    /** Whether a class is compiled now, and is an entity or meant to be one. */
    boolean isCompiled(TypeElement type) {
        return compiled.contains(type.getQualifiedName().toString());
    }

    /** Whether the model of an entity that is a class file says that a getter is marked as nullable. */
    boolean isNullable(TypeElement entity, ExecutableElement getter) {
        AnnotationFacts facts = ofModel(entity, RuntimeNames.NULLABLE_ACCESSORS);
        return facts != null
                && facts.strings("value")
                        .names()
                        .contains(getter.getSimpleName().toString());
    }

    /** The strategy of an entity. */
    NamingStrategy of(TypeElement entity) {
        if (compiled.contains(entity.getQualifiedName().toString()) || modelOf(entity) == null) {
            return here;
        }
        AnnotationFacts facts = ofModel(entity, RuntimeNames.NAMED_BY);
        return NamingStrategy.ofName(facts == null ? "" : facts.string("value").value());
    }

    /** An annotation of the model of an entity that is a class file; null where it is none, or has no such annotation. */
    private @Nullable AnnotationFacts ofModel(TypeElement entity, ClassName annotation) {
        TypeElement model = compiled.contains(entity.getQualifiedName().toString()) ? null : modelOf(entity);
        return model == null ? null : new AnnotationReader(elements).find(model, annotation);
    }

    private @Nullable TypeElement modelOf(TypeElement entity) {
        return elements.getTypeElement(
                GeneratedNames.of(ClassName.get(entity)).model().canonicalName());
    }
}
