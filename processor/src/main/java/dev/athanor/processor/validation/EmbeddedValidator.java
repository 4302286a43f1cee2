package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.EmbeddedProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Report;
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
import dev.athanor.processor.model.TargetForm;
import dev.athanor.processor.model.ValueForm;
import java.util.HashSet;
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
                    checkRecord(embedded, accessor, ComponentPath.of(embedded), report);
                    if (attribute.isEmbedded()) {
                        ColumnOverrides.check(mapping, attribute, embedded, report);
                    }
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

    private void checkRecord(DeclaredEmbedded embedded, String accessor, ComponentPath path, Report report) {
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
            if (component.resolved()) {
                checkComponent(embedded, component, accessor, path.to(component), report);
            }
        }
    }

    private void checkComponent(
            DeclaredEmbedded embedded,
            DeclaredComponent component,
            String accessor,
            ComponentPath path,
            Report report) {
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
            checkRecord(record, accessor, path.into(record), report);
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

    /** What a record says of a column is told once; what an override says, and what only one would have mended, at each accessor. */
    private void checkSize(
            DeclaredEmbedded embedded,
            DeclaredComponent component,
            String accessor,
            ComponentPath path,
            Report report) {
        DeclaredOverride override = path.override();
        DeclaredColumn column =
                override == null ? component.column() : component.column().overriddenBy(override.column());
        ColumnSizes.Wrong wrong = ColumnSizes.wrong(component, column);
        if (wrong == null) {
            return;
        }
        if (override != null && override.column().statesValues()) {
            report.add(EmbeddedProblem.EMBEDDED_COMPONENT_SIZE.at(
                    path.isStatedWithin() ? embedded.origin() : override.path().origin(),
                    "accessor",
                    accessor,
                    "component",
                    path.text(),
                    "what",
                    wrong.what(),
                    "remedy",
                    wrong.remedy()));
        } else {
            tell(
                    EmbeddedProblem.EMBEDDED_COMPONENT_SIZE,
                    embedded,
                    accessor,
                    path,
                    component.name(),
                    report,
                    "what",
                    wrong.what(),
                    "remedy",
                    wrong.remedy());
        }
    }

    private void tell(
            Problem problem,
            DeclaredEmbedded embedded,
            String accessor,
            ComponentPath path,
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
        values[3] = path.text();
        System.arraycopy(more, 0, values, 4, more.length);
        report.add(problem.at(origin, values));
    }
}
