package dev.athanor.processor.step;

import com.google.auto.common.MoreElements;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.source.ModelReader;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The entities whose tables the statements of a compilation may name: those it compiles, those that an earlier compilation into
 * the same place left, and those that statements name. Noted round by round. Used by the steps.
 */
final class KnownEntities {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final EntityCandidates candidates;
    private final ClassFiles classFiles;
    private final Set<String> compiled = new TreeSet<>();
    private final Set<String> sources = new TreeSet<>();

    KnownEntities(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.candidates = new EntityCandidates(elements);
        this.classFiles = new ClassFiles(environment);
    }

    /** Notes the entities of a round. */
    void note(RoundEnvironment round) {
        for (TypeElement type : candidates.annotatedIn(round)) {
            String name = type.getQualifiedName().toString();
            compiled.add(name);
            if (!classFiles.contain(type)) {
                sources.add(name);
            }
        }
    }

    /** The entities that this compilation compiles, or is given as class files. */
    List<TypeElement> compiled() {
        return compiled.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The names of those that it compiles from source; a live view. */
    Set<String> sources() {
        return Collections.unmodifiableSet(sources);
    }

    /** The model of those compiled, of those that statements name, and of those they lead to. */
    ModelMeta compiledModel(List<StatementMeta> statements) {
        return model(statements, List.of());
    }

    /** The model of all of them. Reads a resource, which an isolating processor does where nothing else helps. */
    ModelMeta model(List<StatementMeta> statements) {
        return model(statements, new ServiceIndex(environment.getFiler(), elements).entities());
    }

    private ModelMeta model(List<StatementMeta> statements, List<TypeElement> earlier) {
        Set<TypeElement> all = new LinkedHashSet<>(compiled());
        all.addAll(earlier);
        for (StatementMeta statement : statements) {
            statement.entities().stream()
                    .filter(StatementMeta.Named::mapped)
                    .map(one -> elements.getTypeElement(one.type().canonicalName()))
                    .filter(Objects::nonNull)
                    .filter(MoreElements::isType)
                    .forEach(all::add);
        }
        return new ModelReader(elements, environment.getTypeUtils(), NamingsOfOptions.of(environment, sources))
                .read(all);
    }
}
