package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.option.Options;
import dev.athanor.processor.source.EntityReader;
import dev.athanor.processor.source.MappingReader;
import dev.athanor.processor.source.Namings;
import dev.athanor.processor.validation.Validation;
import dev.athanor.processor.writing.FileFacts;
import dev.athanor.processor.writing.FileFactsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The round loop of the entity processor. An entity is written in the first round that sees it, right or wrong, so that files
 * which use its query type compile and one mistake is one error. Only where it refers to what javac does not know yet, or Lombok
 * adds to it, it waits for one more round, in which other processors may have made that.
 */
public final class EntityStep {
    private final Elements elements;
    private final Types types;
    private final ClassFiles classFiles;
    private final EntityFiles files;
    private final ReportPrinter printer;
    private final Validation validation = new Validation();
    private final Namings namings;
    private final FileFactsReader fileFacts;
    private final KeptComments comments;
    private final boolean keepsComments;
    private final Set<String> compiled = new HashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> waited = new LinkedHashSet<>();

    /** The step of one compilation, which also writes its files to a folder where they are kept. */
    public EntityStep(ProcessingEnvironment environment, EjectFolder eject) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.classFiles = new ClassFiles(environment);
        this.namings = NamingsOfOptions.of(environment, compiled);
        this.printer = new ReportPrinter(
                environment.getMessager(), Options.of(environment.getOptions()).suppressed());
        this.files = new EntityFiles(environment.getFiler(), eject);
        this.fileFacts = new FileFactsReader(elements);
        this.comments = new KeptComments(environment);
        this.keepsComments = !Options.of(environment.getOptions()).outputs().isEmpty();
    }

    /** Handles the entities of a round. */
    public void process(RoundEnvironment round, MarkedElements marked) {
        if (round.processingOver()) {
            writeWaiting();
            return;
        }
        printer.noteSources(round.getRootElements());
        List<TypeElement> brought = toWrite(marked);
        brought.forEach(one -> compiled.add(one.getQualifiedName().toString()));
        EntityReader entities = new EntityReader(elements, types, namings);
        MappingReader mappings = new MappingReader(elements, entities);
        List<MappingMeta> later = new ArrayList<>();
        List<Due> due = new ArrayList<>();
        for (TypeElement type : ofThisRound(brought)) {
            Due one = new Due(type);
            try {
                MappingMeta mapping = mappings.read(entities.read(type));
                if (mustWait(mapping)) {
                    later.add(mapping);
                    continue;
                }
                one.report = validation.check(mapping);
                one.begin(mapping, mapping.declared().resolved());
            } catch (RuntimeException e) {
                one.fail(e);
            }
            due.add(one);
        }
        if (due.stream().anyMatch(Due::hasErrors)) {
            due.addAll(whatWaitsInVain(later));
        }
        due.forEach(Due::finish);
        if (due.isEmpty() && !later.isEmpty()) {
            files.writeRoundMarker(later.get(0).declared());
        }
    }

    /** No round comes after one with an error: what waits for it is written beside the others, which refer to it. */
    private List<Due> whatWaitsInVain(List<MappingMeta> later) {
        List<Due> due = new ArrayList<>();
        for (MappingMeta mapping : later) {
            TypeElement type = mapping.declared().element();
            waiting.remove(type.getQualifiedName().toString());
            due.add(unchecked(type, () -> mapping));
        }
        return due;
    }

    /** An entity as far as it can be written; what is wrong with it is told by the compiler. */
    private Due unchecked(TypeElement type, Supplier<MappingMeta> mapping) {
        Due one = new Due(type);
        try {
            one.begin(mapping.get(), false);
        } catch (RuntimeException e) {
            one.fail(e);
        }
        return one;
    }

    /**
     * What waits for a round that does not come, as a compiler found an error before: without its query type, files that use that
     * would have errors too.
     */
    private void writeWaiting() {
        EntityReader entities = new EntityReader(elements, types, namings);
        MappingReader mappings = new MappingReader(elements, entities);
        for (String name : List.copyOf(waiting)) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                unchecked(type, () -> mappings.read(entities.read(type))).finish();
            }
        }
        waiting.clear();
    }

    /** The entities of a round, but for class files whose files are there: they would be written with less than the source says. */
    private List<TypeElement> toWrite(MarkedElements marked) {
        return EntityCandidates.meantIn(marked).stream()
                .filter(one -> !classFiles.containWith(
                        one, GeneratedNames.of(ClassName.get(one)).model()))
                .toList();
    }

    /** Those that waited for this round, and those that it brings; by name, as compilers have orders of their own. */
    private List<TypeElement> ofThisRound(List<TypeElement> brought) {
        Map<String, TypeElement> due = new TreeMap<>();
        for (String name : waiting) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                due.put(name, type);
            }
        }
        waiting.clear();
        for (TypeElement type : brought) {
            due.putIfAbsent(type.getQualifiedName().toString(), type);
        }
        return List.copyOf(due.values());
    }

    /** Whether an entity, or one it refers to, lacks what another processor may yet make, and did not wait for that yet. */
    private boolean mustWait(MappingMeta mapping) {
        TypeElement element = mapping.declared().element();
        boolean whole = mapping.declared().resolved()
                && mapping.others().values().stream().allMatch(DeclaredEntity::resolved)
                && !LombokUse.isIn(element);
        String name = element.getQualifiedName().toString();
        if (whole || !waited.add(name)) {
            return false;
        }
        waiting.add(name);
        return true;
    }

    /** An entity of a round: its texts are made while the next ones are read, and all are written in order after that. */
    private final class Due {
        private final TypeElement type;
        private Report report = new Report();
        private @Nullable EntityMeta entity;
        private @Nullable FileFacts facts;
        private @Nullable FutureTask<List<EntityTexts.Text>> texts;
        private boolean kept;

        private Due(TypeElement type) {
            this.type = type;
        }

        /** Nothing can refer to a private class, not even what would be generated for it. */
        private void begin(MappingMeta mapping, boolean keep) {
            if (!mapping.declared().shape().isPrivate()) {
                entity = mapping.entity();
                facts = fileFacts.read(type);
                texts = EntityTexts.begin(mapping.entity(), facts);
                kept = keep;
            }
        }

        private boolean hasErrors() {
            return !report.isClean();
        }

        private void fail(Exception failure) {
            Failures.add(failure, type, type.getSimpleName().toString(), report);
        }

        private void finish() {
            try {
                if (entity != null && facts != null && texts != null) {
                    files.write(entity, facts, EntityTexts.of(texts), kept, report);
                    keepComments(entity);
                }
            } catch (RuntimeException e) {
                fail(e);
            }
            printer.print(report, type);
        }

        private void keepComments(EntityMeta written) {
            if (keepsComments && kept && report.isClean()) {
                try {
                    comments.keep(written);
                } catch (IOException | RuntimeException e) {
                    fail(e);
                }
            }
        }
    }
}
