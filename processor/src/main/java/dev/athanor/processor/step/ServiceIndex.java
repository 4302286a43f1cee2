package dev.athanor.processor.step;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.athanor.processor.type.RuntimeNames;
import dev.athanor.processor.writing.ServiceIndexWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * The index of models in the compiler's output. A compilation of a part of the sources keeps the lines of the other part, as
 * long as model and entity are still there. Used by the index step.
 */
final class ServiceIndex {
    private final Filer filer;
    private final Elements elements;
    private final ServiceIndexWriter writer = new ServiceIndexWriter();

    ServiceIndex(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /** The models of earlier compilations that are left, by name. */
    Set<String> others(Collection<ClassName> models) {
        Set<String> others = new TreeSet<>();
        existing().stream().filter(this::isAlive).forEach(others::add);
        models.forEach(model -> others.remove(model.reflectionName()));
        return others;
    }

    /** The entity of a model of an earlier compilation; empty where that is not on the class path. */
    Optional<TypeElement> entityOf(String model) {
        return Optional.ofNullable(elements.getTypeElement(model)).flatMap(ServiceIndex::entity);
    }

    /** Writes the models of this compilation and those of earlier ones that are left, and returns what it wrote. */
    String write(Collection<ClassName> models, Collection<String> others, Collection<TypeElement> entities)
            throws IOException {
        Set<String> all = new TreeSet<>(others);
        models.forEach(model -> all.add(model.reflectionName()));
        Element[] originating = entities.toArray(new Element[0]);
        try (Writer out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", ServiceIndexWriter.PATH, originating)
                .openWriter()) {
            String text = writer.write(all);
            out.write(text);
            return text;
        }
    }

    /** The entities of an earlier compilation that are still there. */
    List<TypeElement> entities() {
        return existing().stream().map(this::entityOf).flatMap(Optional::stream).toList();
    }

    /** The lines of an earlier compilation; none where there was none. */
    private List<String> existing() {
        List<String> lines = new ArrayList<>();
        try {
            CharSequence content = filer.getResource(StandardLocation.CLASS_OUTPUT, "", ServiceIndexWriter.PATH)
                    .getCharContent(true);
            content.toString()
                    .lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .forEach(lines::add);
        } catch (IOException | IllegalArgumentException e) {
            // Compilers say in different ways that there is no such file.
            return List.of();
        }
        return lines;
    }

    private boolean isAlive(String model) {
        TypeElement type = elements.getTypeElement(model);
        return type == null ? hasClassFile(model) : entity(type).isPresent();
    }

    /** The output need not be on the class path. */
    private boolean hasClassFile(String model) {
        ClassName name = ClassName.bestGuess(model);
        try {
            filer.getResource(StandardLocation.CLASS_OUTPUT, name.packageName(), name.simpleName() + ".class")
                    .openInputStream()
                    .close();
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The entity that a model is of, if it still exists and is one. */
    private static Optional<TypeElement> entity(TypeElement model) {
        return model.getSuperclass() instanceof DeclaredType superclass
                ? superclass.getTypeArguments().stream()
                        .filter(ServiceIndex::isEntity)
                        .map(MoreTypes::asTypeElement)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isEntity(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type)
                        .asElement().getAnnotationMirrors().stream()
                                .anyMatch(one ->
                                        one.getAnnotationType().toString().equals(RuntimeNames.ENTITY.canonicalName()));
    }
}
