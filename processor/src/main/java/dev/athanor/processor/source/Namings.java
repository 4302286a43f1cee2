package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.type.RuntimeNames;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Which naming strategy an entity has: one of this compilation that of its options; one that is a class file that which its
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

    /** The strategy of an entity. */
    NamingStrategy of(TypeElement entity) {
        if (compiled.contains(entity.getQualifiedName().toString())) {
            return here;
        }
        TypeElement model = elements.getTypeElement(
                GeneratedNames.of(ClassName.get(entity)).model().canonicalName());
        if (model == null) {
            return here;
        }
        AnnotationFacts facts = new AnnotationReader(elements).find(model, RuntimeNames.NAMED_BY);
        return NamingStrategy.ofName(facts == null ? "" : facts.string("value").value());
    }
}
