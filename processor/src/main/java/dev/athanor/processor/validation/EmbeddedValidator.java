package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.EmbeddedProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredComponent;
import dev.athanor.processor.model.DeclaredConverter;
import dev.athanor.processor.model.DeclaredEmbedded;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.DeclaredOverride;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.TargetForm;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which records can be embedded, and what their components may say. What is wrong with a record is told where it is first used. */
final class EmbeddedValidator implements Rule {
    private final Set<String> told = new HashSet<>();

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        for (DeclaredAttribute attribute : entity.attributes()) {
            DeclaredEmbedded embedded = attribute.embedded();
            if (embedded != null && attribute.resolved()) {
                String accessor = entity.displayName(attribute);
                String other = other(attribute);
                if (!other.isEmpty()) {
                    report.add(EmbeddedProblem.EMBEDDED_WITH.at(
                            embedded.origin(), "accessor", accessor, "annotation", other));
                } else if (attribute.relationship() == null) {
                    checkRecord(embedded, accessor, "", report);
                    checkOverrides(mapping, attribute, embedded, accessor, report);
                }
            }
        }
    }

    /** An annotation that cannot stand beside {@code @Embedded}; what a relationship to no entity is, is told by another rule. */
    private static String other(DeclaredAttribute attribute) {
        DeclaredRelationship relationship = attribute.relationship();
        DeclaredFeatures features = attribute.features();
        if (relationship != null) {
            return relationship.form() == TargetForm.ENTITY ? "Relationship" : "";
        }
        if (attribute.isTransient()) {
            return "Transient";
        }
        if (attribute.id() != null) {
            return "Id";
        }
        if (attribute.column().present()) {
            return "Column";
        }
        if (attribute.foreignKey() != null) {
            return "ForeignKey";
        }
        if (features.convert() != null) {
            return "Convert";
        }
        if (features.defaultMethod() != null) {
            return "Default";
        }
        if (features.defaultSql() != null) {
            return "ServerDefault";
        }
        if (features.onUpdateMethod() != null) {
            return "OnUpdate";
        }
        if (features.computedSql() != null) {
            return "Computed";
        }
        if (features.formula() != null) {
            return "Formula";
        }
        return features.version() == null ? "" : "Version";
    }

    private void checkRecord(DeclaredEmbedded embedded, String accessor, String path, Report report) {
        Problem problem = switch (embedded.form()) {
            case NO_RECORD -> EmbeddedProblem.EMBEDDED_NOT_A_RECORD;
            case GENERIC -> EmbeddedProblem.EMBEDDED_GENERIC;
            case RECURSIVE -> EmbeddedProblem.EMBEDDED_RECURSIVE;
            case INVISIBLE -> EmbeddedProblem.EMBEDDED_NOT_VISIBLE;
            case RECORD -> embedded.components().isEmpty() ? EmbeddedProblem.EMBEDDED_EMPTY : null;
            case UNRESOLVED -> null;
        };
        if (problem != null) {
            tell(problem, embedded, accessor, path, "", report, "type", embedded.typeText());
            return;
        }
        for (DeclaredComponent component : embedded.components()) {
            String inner = path.isEmpty() ? component.name() : path + "." + component.name();
            if (component.resolved()) {
                checkComponent(embedded, component, accessor, inner, report);
            }
        }
    }

    private void checkComponent(
            DeclaredEmbedded embedded, DeclaredComponent component, String accessor, String path, Report report) {
        DeclaredEmbedded record = component.embedded();
        DeclaredConverter convert = component.convert();
        if (!component.misplaced().isEmpty()) {
            tell(
                    EmbeddedProblem.EMBEDDED_COMPONENT_ANNOTATION,
                    embedded,
                    accessor,
                    path,
                    component.name(),
                    report,
                    "annotation",
                    component.misplaced());
        } else if (record != null) {
            checkRecord(record, accessor, path, report);
        } else if (convert != null && convert.converter() == null) {
            if (convert.fault() != DeclaredConverter.Fault.UNRESOLVED) {
                tell(
                        EmbeddedProblem.EMBEDDED_COMPONENT_CONVERTER,
                        embedded,
                        accessor,
                        path,
                        component.name(),
                        report,
                        "what",
                        whyUnfit(convert),
                        "type",
                        component.typeText());
            }
        } else if (component.value().form() == ValueForm.UNKNOWN) {
            tell(
                    EmbeddedProblem.EMBEDDED_COMPONENT_TYPE,
                    embedded,
                    accessor,
                    path,
                    component.name(),
                    report,
                    "type",
                    component.typeText());
        } else {
            checkSize(embedded, component, accessor, path, report);
        }
    }

    private static String whyUnfit(DeclaredConverter convert) {
        String type = convert.typeText();
        return switch (convert.fault()) {
            case NONE, UNRESOLVED -> "";
            case NO_CONVERTER -> type + " does not implement Converter with two types";
            case ABSTRACT -> "no instance of " + type + " can be made";
            case INVISIBLE -> "the generated class cannot see " + type + " or its constructor";
            case NO_CONSTRUCTOR -> type + " has no constructor without parameters";
            case OTHER_TYPE -> type + " converts " + convert.takesText();
            case STORES_NO_COLUMN -> type + " stores " + convert.storesText() + ", which no column can hold";
        };
    }

    private void checkSize(
            DeclaredEmbedded embedded, DeclaredComponent component, String accessor, String path, Report report) {
        ValueMeta value = component.value();
        DeclaredColumn column = component.column();
        boolean text = value.isString() || value.form() == ValueForm.ENUM;
        String what = "";
        String remedy = "";
        if (column.length().written() && !text) {
            what = "a length, which does not apply to " + component.typeText();
            remedy = "Remove it.";
        } else if (column.scale().written() && !value.isDecimal()
                || column.precision().written() && !value.isDecimal() && !value.isBigInteger()) {
            what = "a precision or scale, which does not apply to " + component.typeText();
            remedy = "Remove it.";
        } else if (value.isDecimal() && column.precision().value() <= 0) {
            what = "no precision; databases differ in what a decimal without one holds";
            remedy = "Write for example @Column(precision = 19, scale = 4) on the component.";
        } else if (column.scale().value() > column.precision().value()) {
            what = "a scale greater than its precision";
            remedy = "Precision counts all digits.";
        } else if (value.form() == ValueForm.ENUM && value.length() < component.longestConstant()) {
            what = "length " + value.length() + ", but a constant of " + component.typeText() + " has "
                    + component.longestConstant() + " characters";
            remedy = "Make it longer, or remove the length.";
        }
        if (!what.isEmpty()) {
            tell(
                    EmbeddedProblem.EMBEDDED_COMPONENT_SIZE,
                    embedded,
                    accessor,
                    path,
                    component.name(),
                    report,
                    "what",
                    what,
                    "remedy",
                    remedy);
        }
    }

    private static void checkOverrides(
            MappingMeta mapping,
            DeclaredAttribute attribute,
            DeclaredEmbedded embedded,
            String accessor,
            Report report) {
        if (!attribute.isEmbedded()) {
            return;
        }
        String start = attribute.name() + ".";
        List<String> paths = mapping.columns().stream()
                .filter(one -> one.isEmbedded() && one.text().startsWith(start))
                .map(ColumnMeta::text)
                .map(one -> one.substring(start.length()))
                .toList();
        Set<String> seen = new HashSet<>();
        for (DeclaredOverride override : embedded.overrides()) {
            Stated<String> path = override.path();
            if (!path.written()) {
                continue;
            }
            if (!paths.contains(path.value())) {
                report.add(EmbeddedProblem.EMBEDDED_OVERRIDE_UNKNOWN.at(
                        path.origin(),
                        "accessor",
                        accessor,
                        "path",
                        path.value(),
                        "hint",
                        Suggestions.of(path.value(), paths)));
            } else if (!seen.add(path.value())) {
                report.add(EmbeddedProblem.EMBEDDED_OVERRIDE_TWICE.at(
                        path.origin(), "accessor", accessor, "path", path.value()));
            } else if (!changes(override.column())) {
                report.add(EmbeddedProblem.EMBEDDED_OVERRIDE_EMPTY.at(
                        path.origin(), "accessor", accessor, "path", path.value()));
            }
        }
    }

    private static boolean changes(DeclaredColumn column) {
        return column.name().written()
                || column.length().written()
                || column.precision().written()
                || column.scale().written()
                || column.unique().written()
                || column.index().written();
    }

    private void tell(
            Problem problem,
            DeclaredEmbedded embedded,
            String accessor,
            String path,
            String component,
            Report report,
            String... more) {
        String key = problem.id() + " " + embedded.record() + " " + embedded.typeText() + " " + component;
        boolean ofRecord = !component.isEmpty();
        if (ofRecord && !told.add(key)) {
            return;
        }
        Origin origin = embedded.origin();
        String[] values = new String[more.length + 4];
        values[0] = "accessor";
        values[1] = accessor;
        values[2] = "component";
        values[3] = path;
        System.arraycopy(more, 0, values, 4, more.length);
        report.add(problem.at(origin, values));
    }
}
