package dev.athanor.processor.step;

import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.diagnostic.SqlProblem;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.FormulaMeta;
import dev.athanor.processor.model.FormulaMethodMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.SchemaSqlMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.option.Options;
import dev.athanor.processor.option.SqlCheck;
import dev.athanor.processor.source.EntityReader;
import dev.athanor.processor.source.MappingReader;
import dev.athanor.processor.source.RecordReader;
import dev.athanor.processor.sql.SqlChecker;
import dev.athanor.processor.validation.RecordValidator;
import dev.athanor.processor.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;

/**
 * Checks the SQL of a compilation against its whole model, in the last round. Where an entity has an error nothing is checked:
 * what follows from that is not told as another.
 */
public final class SqlCheckStep {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final SqlCheck level;
    private final ClassFiles classFiles;
    private final KnownEntities entities;
    private final ReportPrinter printer;
    private final RecordValidator validator = new RecordValidator();
    private final Set<String> names = new TreeSet<>();
    private boolean hasExpressions;

    /** The step of one compilation. */
    public SqlCheckStep(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.level = Options.of(environment.getOptions()).sqlCheck();
        this.classFiles = new ClassFiles(environment);
        this.entities = new KnownEntities(environment);
        this.printer = new ReportPrinter(
                environment.getMessager(), Options.of(environment.getOptions()).suppressed());
    }

    /** Handles a round. */
    public void process(RoundEnvironment round, MarkedElements marked) {
        if (!round.processingOver()) {
            entities.note(marked);
            RecordCandidates.statementsIn(marked)
                    .forEach(type -> names.add(type.getQualifiedName().toString()));
            hasExpressions |= level != SqlCheck.OFF && RecordCandidates.hasExpressions(marked);
        } else if (!names.isEmpty() || hasExpressions) {
            try {
                checkAll(round.errorRaised());
            } catch (RuntimeException | LinkageError e) {
                printer.print(SqlProblem.SQL_NOT_CHECKED, "error", e.toString());
            }
        }
    }

    private void checkAll(boolean errorRaised) {
        List<StatementMeta> statements = statements();
        if (statements.isEmpty() && !hasExpressions || errorRaised && anyEntityIsWrong()) {
            return;
        }
        ModelMeta model = entities.model(statements);
        try (SqlChecker checker = new SqlChecker(model)) {
            statements.forEach(statement -> check(statement, checker));
            if (hasExpressions) {
                model.entities().stream()
                        .filter(one -> entities.sources()
                                .contains(one.element().getQualifiedName().toString()))
                        .forEach(one -> checkExpressions(one, checker));
            }
            Throwable failure = checker.failure();
            if (failure != null) {
                printer.print(SqlProblem.SQL_NOT_CHECKED, "error", failure.toString());
            }
            if (!checker.byNames().isEmpty()) {
                printer.print(SqlProblem.SQL_CHECKED_BY_NAMES, "what", checker.byNames());
            }
        }
    }

    /** The statements that nothing else is wrong with. */
    private List<StatementMeta> statements() {
        RecordReader reader = new RecordReader(
                elements, environment.getTypeUtils(), NamingsOfOptions.of(environment, entities.sources()));
        List<StatementMeta> statements = new ArrayList<>();
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                StatementMeta statement = reader.readStatement(type);
                if (statement.record().isReadable()
                        && validator.check(statement).isClean()) {
                    statements.add(statement);
                }
            }
        }
        return statements;
    }

    private void check(StatementMeta statement, SqlChecker checker) {
        TypeElement type = statement.record().element();
        Optional<Finding> found =
                statement.check() && level != SqlCheck.OFF ? checker.check(statement) : Optional.empty();
        found = found.filter(one -> one.problem() != SqlProblem.SQL_COLUMN_NULLABLE || tellsNullable(type));
        if (found.isPresent()) {
            Report report = new Report();
            report.add(found.get());
            printer.print(report, type, level == SqlCheck.WARN ? Kind.WARNING : Kind.ERROR);
        }
        if (found.isEmpty() || level == SqlCheck.WARN) {
            Report report = new Report();
            checker.unknownBind(statement).ifPresent(report::add);
            printer.print(report, type);
        }
    }

    private void checkExpressions(EntityMeta entity, SqlChecker checker) {
        Report report = new Report();
        for (ColumnMeta column : entity.columns()) {
            FormulaMeta formula = column.features().formula();
            if (formula != null && formula.check()) {
                checker.check(entity, formula, entity.displayName() + "." + column.name())
                        .ifPresent(report::add);
            }
        }
        for (FormulaMethodMeta method : entity.formulaMethods()) {
            if (method.formula().check()) {
                checker.check(entity, method.formula(), entity.displayName() + "." + method.method() + "()")
                        .ifPresent(report::add);
            }
        }
        for (SchemaSqlMeta expression : entity.schemaSql()) {
            checker.check(entity, expression).ifPresent(report::add);
        }
        printer.print(report, entity.element(), level == SqlCheck.WARN ? Kind.WARNING : Kind.ERROR);
    }

    /** Whether a component that is nullable is known to be: an older compiler does not find that in a class file. */
    private boolean tellsNullable(TypeElement type) {
        return ClassFiles.tellTypeAnnotations() || !classFiles.contain(type);
    }

    private boolean anyEntityIsWrong() {
        EntityReader reader = new EntityReader(
                elements, environment.getTypeUtils(), NamingsOfOptions.of(environment, entities.sources()));
        MappingReader mappings = new MappingReader(elements, reader);
        Validation validation = new Validation();
        for (TypeElement entity : entities.compiled()) {
            MappingMeta mapping = mappings.read(reader.read(entity));
            if (!mapping.declared().resolved() || !validation.check(mapping).isClean()) {
                return true;
            }
        }
        return false;
    }
}
