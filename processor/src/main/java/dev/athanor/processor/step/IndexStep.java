package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.OutputProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.option.Options;
import dev.athanor.processor.schema.DescribedModel;
import dev.athanor.processor.source.EntityReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What concerns all entities of a compilation together: no two have one table, none is a link table, and each model can be found at run time. Notes
 * names round by round, and does its work in the last.
 */
public final class IndexStep {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final EntityCandidates candidates;
    private final ReportPrinter printer;
    private final ModuleCheck modules;
    private final ClassFiles classFiles;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> sources = new HashSet<>();

    /** The step of one compilation. */
    public IndexStep(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.candidates = new EntityCandidates(elements);
        this.classFiles = new ClassFiles(environment);
        this.printer = new ReportPrinter(
                environment.getMessager(), Options.of(environment.getOptions()).suppressed());
        this.modules = new ModuleCheck(elements, environment.getFiler(), printer);
    }

    /** Handles a round. */
    public void process(RoundEnvironment round) {
        if (!round.processingOver()) {
            modules.note(round);
            candidates.annotatedIn(round).forEach(this::note);
            return;
        }
        List<TypeElement> entities = names.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toList();
        if (!entities.isEmpty()) {
            finish(entities, round);
        }
    }

    private void note(TypeElement entity) {
        String name = entity.getQualifiedName().toString();
        names.add(name);
        if (!classFiles.contain(entity)) {
            sources.add(name);
        }
    }

    private void finish(List<TypeElement> entities, RoundEnvironment round) {
        try {
            checkLinks(entities, checkTables(entities), !round.errorRaised());
            modules.check(entities);
            if (!round.errorRaised() && !printer.hasPrintedError()) {
                write(entities);
            }
        } catch (IOException | RuntimeException e) {
            TypeElement first = entities.get(0);
            Report report = new Report();
            Failures.add(e, first, first.getSimpleName().toString(), report);
            printer.print(report, first);
        }
    }

    private Map<String, TypeElement> checkTables(List<TypeElement> entities) {
        EntityReader reader =
                new EntityReader(elements, environment.getTypeUtils(), NamingsOfOptions.of(environment, sources));
        Map<String, TypeElement> byTable = new HashMap<>();
        for (TypeElement entity : entities) {
            Stated<String> table = reader.tableOf(entity);
            TypeElement other = byTable.putIfAbsent(
                    (reader.schemaOf(entity).value() + "." + table.value()).toLowerCase(Locale.ROOT), entity);
            if (other != null) {
                Report report = new Report();
                report.add(CompilationProblem.TABLE_NAME_TWICE.at(
                        table.origin(),
                        "table",
                        table.value(),
                        "entity",
                        entity.getSimpleName().toString(),
                        "other",
                        other.getSimpleName().toString()));
                printer.print(report, entity);
            }
        }
        return byTable;
    }

    private void checkLinks(List<TypeElement> entities, Map<String, TypeElement> byTable, boolean warns) {
        EntityReader reader =
                new EntityReader(elements, environment.getTypeUtils(), NamingsOfOptions.of(environment, sources));
        LinkTables links = new LinkTables(byTable, warns);
        for (TypeElement entity : entities) {
            Report report = new Report();
            reader.linkTablesOf(entity).forEach(link -> links.check(link, report));
            printer.print(report, entity);
        }
    }

    private void write(List<TypeElement> entities) throws IOException {
        List<ClassName> models = entities.stream().map(IndexStep::modelOf).toList();
        ServiceIndex index = new ServiceIndex(environment.getFiler(), elements);
        Set<String> others = index.others(models);
        String text = index.write(models, others, entities);
        new EjectFolder(environment).writeIndex(text);
        ModelOutputs outputs = new ModelOutputs(
                environment.getFiler(), Options.of(environment.getOptions()).outputs());
        if (!outputs.isEmpty()) {
            writeOutputs(outputs, entities, index, others);
        }
    }

    /** The outputs are of the whole model: what was compiled before is read from its class files, or nothing is written. */
    private void writeOutputs(ModelOutputs outputs, List<TypeElement> entities, ServiceIndex index, Set<String> others)
            throws IOException {
        List<TypeElement> all = new ArrayList<>(entities);
        List<String> missing = new ArrayList<>();
        for (String other : others) {
            index.entityOf(other).ifPresentOrElse(all::add, () -> missing.add(other));
        }
        if (!missing.isEmpty()) {
            printer.print(OutputProblem.OUTPUTS_NOT_WHOLE, "entities", "the entities of " + String.join(", ", missing));
            return;
        }
        ModelMeta model = new WholeModel(environment, all, sources).get();
        KeptComments comments = new KeptComments(environment);
        comments.recall(model, sources);
        outputs.write(new DescribedModel(model, comments), entities);
    }

    private static ClassName modelOf(TypeElement entity) {
        return GeneratedNames.of(ClassName.get(entity)).model();
    }
}
