package dev.athanor.processor.validation;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.ProjectionProblem;
import dev.athanor.processor.diagnostic.RecordProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.SqlProblem;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.DeclaredConverter;
import dev.athanor.processor.model.ProjectionMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.model.ShapeKind;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.naming.GeneratedNames;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with a record that rows are read into, other than its SQL. Called by the steps. */
public final class RecordValidator {
    /** A validator, for any number of records. */
    public RecordValidator() {}

    /** What is wrong with a record of a statement. */
    public Report check(StatementMeta statement) {
        Report report = new Report();
        RecordMeta record = statement.record();
        if (!checkShape(record, report)) {
            return report;
        }
        for (ComponentMeta component : record.components()) {
            if (checkComponent(record, component, report)) {
                checkValue(record, component, report);
            }
        }
        if (statement.sql().written() && statement.sql().value().isBlank()) {
            report.add(SqlProblem.SQL_STATEMENT_EMPTY.at(statement.sql().origin(), "record", record.displayName()));
        }
        statement.entities().stream()
                .filter(one -> !one.mapped())
                .forEach(one ->
                        report.add(SqlProblem.SQL_ENTITY_EXPECTED.at(one.origin(), "type", TypeText.of(one.type()))));
        checkBinds(statement, report);
        return report;
    }

    private static void checkValue(RecordMeta record, ComponentMeta component, Report report) {
        DeclaredConverter convert = component.convert();
        Problem wrong = convert == null ? null : ConverterValidator.problemOf(convert);
        if (convert != null && wrong != null) {
            report.add(wrong.at(
                    component.origin(),
                    "accessor",
                    record.displayName() + "." + component.name(),
                    "converter",
                    convert.typeText(),
                    "type",
                    TypeText.of(component.value().boxed()),
                    "found",
                    convert.takesText(),
                    "stores",
                    convert.storesText()));
        } else if (convert == null && component.value().form() == ValueForm.UNKNOWN && record.resolved()) {
            report.add(RecordProblem.COMPONENT_NOT_MAPPABLE.at(
                    component.origin(), "component", component.name(), "type", component.typeText()));
        }
    }

    private static void checkBinds(StatementMeta statement, Report report) {
        Set<String> names = new HashSet<>();
        for (StatementMeta.StatedBind bind : statement.binds()) {
            String name = bind.name().value();
            if (!names.add(name)) {
                report.add(SqlProblem.SQL_BIND_TWICE.at(bind.name().origin(), "bind", name));
            } else if (bind.value().form() == ValueForm.UNKNOWN && bind.type().written()) {
                report.add(SqlProblem.SQL_BIND_NOT_MAPPABLE.at(
                        bind.type().origin(),
                        "bind",
                        name,
                        "type",
                        TypeText.of(bind.type().value())));
            }
        }
    }

    /** What is wrong with a projection. */
    public Report check(ProjectionMeta projection) {
        Report report = new Report();
        RecordMeta record = projection.record();
        if (!checkShape(record, report)) {
            return report;
        }
        boolean ofColumns = projection.entity() != null && projection.mapped();
        if (projection.entity() != null && !projection.mapped()) {
            report.add(ProjectionProblem.PROJECTION_OF_NO_ENTITY.at(
                    projection.entity().origin(),
                    "record",
                    record.displayName(),
                    "type",
                    TypeText.of(projection.entity().value())));
        }
        for (ComponentMeta component : record.components()) {
            if (checkComponent(record, component, report) && ofColumns && record.resolved()) {
                checkColumn(projection, component, report);
            }
        }
        return report;
    }

    private static void checkColumn(ProjectionMeta projection, ComponentMeta component, Report report) {
        String entity = projection.entity() == null
                ? ""
                : TypeText.of(projection.entity().value());
        Optional<ColumnMeta> found = projection.columns().stream()
                .filter(one -> one.name().equals(component.name()))
                .findFirst();
        if (found.isEmpty()) {
            report.add(
                    projection.relationships().contains(component.name())
                            ? ProjectionProblem.PROJECTION_OF_RELATIONSHIP.at(
                                    component.origin(), "component", component.name(), "entity", entity)
                            : ProjectionProblem.PROJECTION_COLUMN_MISSING.at(
                                    component.origin(),
                                    "component",
                                    component.name(),
                                    "entity",
                                    entity,
                                    "hint",
                                    Suggestions.of(
                                            component.name(),
                                            projection.columns().stream()
                                                    .map(ColumnMeta::name)
                                                    .toList())));
            return;
        }
        ColumnMeta column = found.get();
        TypeName type = boxed(component.type());
        if (column.value().form() != ValueForm.UNKNOWN
                && !type.equals(column.value().boxed())) {
            report.add(ProjectionProblem.PROJECTION_TYPE_DIFFERS.at(
                    component.origin(),
                    "component",
                    component.name(),
                    "type",
                    component.typeText(),
                    "column",
                    entity + "." + column.name(),
                    "found",
                    TypeText.of(column.value().type())));
        } else if (column.nullable() && !component.nullable()) {
            report.add(ProjectionProblem.PROJECTION_COLUMN_NULLABLE.at(
                    component.origin(),
                    "component",
                    component.name(),
                    "column",
                    entity + "." + column.name(),
                    "box",
                    TypeText.of(type)));
        }
    }

    /** Whether the class is a record that something can be generated for; where not, nothing else is worth telling. */
    private static boolean checkShape(RecordMeta record, Report report) {
        String name = record.displayName();
        if (record.shape().kind() != ShapeKind.RECORD) {
            report.add(RecordProblem.RECORD_EXPECTED.at(
                    record.origin(),
                    "annotation",
                    record.annotations().get(0),
                    "record",
                    name,
                    "kind",
                    kind(record.shape().kind())));
        } else if (record.annotations().size() > 1) {
            report.add(RecordProblem.RECORD_ANNOTATED_TWICE.at(
                    record.origin(),
                    "record",
                    name,
                    "annotation",
                    record.annotations().get(0),
                    "other",
                    record.annotations().get(1),
                    "generated",
                    GeneratedNames.of(record.type()).queryType().simpleName()));
        } else if (record.shape().isPrivate()) {
            report.add(RecordProblem.RECORD_PRIVATE.at(record.origin(), "record", name));
        } else if (record.shape().typeParameters() > 0) {
            report.add(RecordProblem.RECORD_GENERIC.at(record.origin(), "record", name));
        } else if (!record.shape().inPackage()) {
            report.add(RecordProblem.RECORD_WITHOUT_PACKAGE.at(record.origin(), "record", name));
        } else if (record.components().isEmpty()) {
            report.add(RecordProblem.RECORD_WITHOUT_COMPONENTS.at(record.origin(), "record", name));
        } else {
            return true;
        }
        return false;
    }

    private static boolean checkComponent(RecordMeta record, ComponentMeta component, Report report) {
        if (!component.misplaced().isEmpty()) {
            report.add(RecordProblem.COMPONENT_ANNOTATION_MISPLACED.at(
                    component.origin(),
                    "annotation",
                    component.misplaced(),
                    "component",
                    component.name(),
                    "record",
                    record.displayName(),
                    "of",
                    record.annotations().get(0)));
            return false;
        }
        if (!component.typeVisible()) {
            report.add(RecordProblem.COMPONENT_TYPE_PRIVATE.at(
                    component.origin(), "component", component.name(), "type", component.typeText()));
            return false;
        }
        if (component.nullable() && component.type().isPrimitive()) {
            report.add(RecordProblem.COMPONENT_NULLABLE_PRIMITIVE.at(
                    component.origin(),
                    "component",
                    component.name(),
                    "type",
                    component.type().toString(),
                    "box",
                    TypeText.of(component.type().box())));
            return false;
        }
        return true;
    }

    private static TypeName boxed(TypeName type) {
        return type.isPrimitive() ? type.box() : type;
    }

    private static String kind(ShapeKind kind) {
        return switch (kind) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case ANNOTATION -> "an annotation";
            default -> "a class";
        };
    }
}
