package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.diagnostic.SqlProblem;
import dev.athanor.processor.model.BindMeta;
import dev.athanor.processor.model.ProjectionMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.option.Options;
import dev.athanor.processor.source.RecordReader;
import dev.athanor.processor.sql.ModelTables;
import dev.athanor.processor.sql.StatementBinds;
import dev.athanor.processor.validation.RecordValidator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Generates the query types of records that rows are read into. A record is written in the first round that sees it, right or
 * wrong; only where it refers to what javac does not know yet it waits for one more.
 */
public final class RecordStep {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final RecordCandidates candidates;
    private final ClassFiles classFiles;
    private final KnownEntities entities;
    private final RecordFiles files;
    private final ReportPrinter printer;
    private final RecordValidator validator = new RecordValidator();
    private final Set<String> waitingStatements = new LinkedHashSet<>();
    private final Set<String> waitingProjections = new LinkedHashSet<>();
    private final Set<String> waited = new LinkedHashSet<>();

    /** The step of one compilation, which also writes its files to a folder where they are kept. */
    public RecordStep(ProcessingEnvironment environment, EjectFolder eject) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.candidates = new RecordCandidates(elements);
        this.classFiles = new ClassFiles(environment);
        this.entities = new KnownEntities(environment);
        this.files = new RecordFiles(environment.getFiler(), elements, eject);
        this.printer = new ReportPrinter(
                environment.getMessager(), Options.of(environment.getOptions()).suppressed());
    }

    /** Handles the records of a round. */
    public void process(RoundEnvironment round) {
        if (round.processingOver()) {
            return;
        }
        entities.note(round);
        RecordReader reader = new RecordReader(
                elements, environment.getTypeUtils(), NamingsOfOptions.of(environment, entities.sources()));
        List<TypeElement> statements = due(waitingStatements, candidates.statementsIn(round));
        List<TypeElement> projections = due(waitingProjections, candidates.projectionsIn(round));
        List<RecordMeta> later = new ArrayList<>();
        write(reader, statements, later);
        for (TypeElement type : projections) {
            Report report = new Report();
            try {
                ProjectionMeta projection = reader.readProjection(type);
                if (mustWait(projection.record(), waitingProjections, later)) {
                    continue;
                }
                report = validator.check(projection);
                if (!projection.record().shape().isPrivate()) {
                    files.write(projection, report);
                }
            } catch (RuntimeException e) {
                Failures.add(e, type, type.getSimpleName().toString(), report);
            }
            printer.print(report, type);
        }
        if (!later.isEmpty()) {
            files.writeRoundMarker(later.get(0));
        }
    }

    private void write(RecordReader reader, List<TypeElement> types, List<RecordMeta> later) {
        Tables tables = new Tables();
        for (TypeElement type : types) {
            Report report = new Report();
            try {
                StatementMeta statement = reader.readStatement(type);
                if (mustWait(statement.record(), waitingStatements, later)) {
                    continue;
                }
                report = validator.check(statement);
                checkUses(statement, report);
                if (!statement.record().shape().isPrivate()) {
                    files.write(statement, binds(statement, tables), report);
                }
            } catch (RuntimeException e) {
                Failures.add(e, type, type.getSimpleName().toString(), report);
            }
            printer.print(report, type);
        }
    }

    private static void checkUses(StatementMeta statement, Report report) {
        if (report.isClean()) {
            new StatementBinds(statement)
                    .ambiguous()
                    .forEach(bind -> report.add(SqlProblem.SQL_BIND_LIST_AND_VALUE.at(
                            statement.sql().origin(), "bind", bind)));
        }
    }

    private boolean mustWait(RecordMeta record, Set<String> waiting, List<RecordMeta> later) {
        String name = record.element().getQualifiedName().toString();
        if (record.resolved() || !waited.add(name)) {
            return false;
        }
        waiting.add(name);
        later.add(record);
        return true;
    }

    /** Those that waited for this round, and those that it brings. */
    private List<TypeElement> due(Set<String> waiting, List<TypeElement> brought) {
        List<TypeElement> due = new ArrayList<>();
        brought.stream().filter(one -> !isWritten(one)).forEach(due::add);
        for (String name : waiting) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null && !due.contains(type)) {
                due.add(type);
            }
        }
        waiting.clear();
        return due;
    }

    /** A record that is a class file has its query type, of which a class file may tell less than the source. */
    private boolean isWritten(TypeElement type) {
        return classFiles.containWith(
                type, GeneratedNames.of(ClassName.get(type)).queryType());
    }

    /** The binds of a statement with the types that the model gives them: that of this compilation, else of an earlier one too. */
    private List<BindMeta> binds(StatementMeta statement, Tables tables) {
        StatementBinds reader = new StatementBinds(statement);
        List<BindMeta> binds = reader.read(() -> tables.of(statement));
        boolean known = binds.stream().noneMatch(one -> one.value().form() == ValueForm.UNKNOWN);
        return known ? binds : reader.read(() -> new ModelTables(entities.model(List.of(statement))));
    }

    /** The model, read once for all statements that name no entities of their own. */
    private final class Tables {
        private @Nullable ModelTables shared;

        ModelTables of(StatementMeta statement) {
            if (!statement.entities().isEmpty()) {
                return new ModelTables(entities.compiledModel(List.of(statement)));
            }
            ModelTables known = shared;
            if (known == null) {
                known = new ModelTables(entities.compiledModel(List.of()));
                shared = known;
            }
            return known;
        }
    }
}
