package dev.athanor.processor.validation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.FeatureProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.DeclaredFormula;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.ValueForm;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a column may come from. At most one of them gives it, as the rows say:
 *
 * <pre>
 *                 Default  ServerDefault  Computed  OnUpdate  Version
 * Id (assigned)     yes         no           no        no        no
 * Id (generated)    no          no           no        no        no
 * Default            -          no           no        yes       no
 * ServerDefault     no           -           no        yes       no
 * Computed          no          no            -        no        no
 * setter            yes         yes          no        yes       no
 * Convert           yes         yes          yes       yes       no
 * ForeignKey        yes         yes          no        yes       no
 * no column         no          no           no        no        no
 * readOnly           no         yes          yes        no       yes
 * </pre>
 */
final class FeatureValidator implements Rule {
    private static final Set<TypeName> VERSIONS = Set.of(
            TypeName.INT.box(),
            TypeName.LONG.box(),
            TypeName.SHORT.box(),
            ClassName.get(Instant.class),
            ClassName.get(UUID.class));

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        DeclaredAttribute versioned = null;
        for (DeclaredAttribute attribute : entity.attributes()) {
            if (!attribute.resolved() || attribute.embedded() != null) {
                continue;
            }
            String accessor = entity.displayName(attribute);
            String unfit = whyNoColumn(attribute);
            if (!unfit.isEmpty()) {
                checkAbsent(attribute, accessor, unfit, report);
                continue;
            }
            if (attribute.isFormula()) {
                continue;
            }
            checkServerDefault(attribute, accessor, report);
            checkComputed(attribute, accessor, report);
            checkOnUpdate(attribute, accessor, report);
            Origin version = attribute.features().version();
            if (version != null && versioned != null) {
                report.add(FeatureProblem.VERSION_TWICE.at(
                        version, "accessor", accessor, "other", entity.displayName(versioned)));
            } else if (version != null) {
                versioned = attribute;
                checkVersion(attribute, accessor, version, report);
            }
        }
    }

    /** Why an accessor that may have these annotations has no column; empty where it has one. */
    static String whyNoColumn(DeclaredAttribute attribute) {
        if (attribute.relationship() != null) {
            return "it is a relationship";
        }
        return attribute.isTransient() ? "it is transient" : "";
    }

    private static void checkAbsent(DeclaredAttribute attribute, String accessor, String what, Report report) {
        DeclaredFeatures features = attribute.features();
        String annotation = features.convert() != null ? "Convert" : other(features, "");
        Origin origin = features.convert() != null ? features.convert().origin().whole() : originOf(features);
        if (!annotation.isEmpty() && !annotation.equals("Default")) {
            report.add(FeatureProblem.FEATURE_NOT_ON_COLUMN.at(
                    origin == null ? attribute.origin() : origin,
                    "accessor",
                    accessor,
                    "annotation",
                    annotation,
                    "what",
                    what));
        }
    }

    private static void checkServerDefault(DeclaredAttribute attribute, String accessor, Report report) {
        DeclaredFeatures features = attribute.features();
        Stated<String> sql = features.defaultSql();
        boolean ofVersion =
                features.version() != null && !attribute.column().readOnly().value();
        if (sql == null || features.computedSql() != null || ofVersion) {
            return;
        }
        if (attribute.isId()) {
            report.add(FeatureProblem.SERVER_DEFAULT_ON_ID.at(sql.origin().whole(), "accessor", accessor));
        } else if (features.defaultMethod() != null) {
            report.add(
                    FeatureProblem.SERVER_DEFAULT_WITH_DEFAULT.at(sql.origin().whole(), "accessor", accessor));
        } else {
            checkSql(sql, "ServerDefault", "0", accessor, report);
        }
    }

    private static void checkComputed(DeclaredAttribute attribute, String accessor, Report report) {
        DeclaredFeatures features = attribute.features();
        Stated<String> sql = features.computedSql();
        if (sql == null) {
            return;
        }
        String other = other(features, "Computed");
        MethodMeta setter = attribute.accessor().setter();
        if (attribute.isId()) {
            report.add(FeatureProblem.COMPUTED_ON_ID.at(sql.origin().whole(), "accessor", accessor));
        } else if (!other.isEmpty()) {
            report.add(FeatureProblem.COMPUTED_WITH_VALUE.at(
                    sql.origin().whole(), "accessor", accessor, "annotation", other));
        } else if (attribute.foreignKey() != null) {
            report.add(FeatureProblem.COMPUTED_FOREIGN_KEY.at(sql.origin().whole(), "accessor", accessor));
        } else if (setter != null) {
            report.add(FeatureProblem.COMPUTED_SETTER.at(
                    sql.origin().whole(), "accessor", accessor, "setter", setter.name() + "()"));
        } else {
            checkSql(sql, "Computed", "price * quantity", accessor, report);
        }
    }

    private static void checkOnUpdate(DeclaredAttribute attribute, String accessor, Report report) {
        Stated<String> method = attribute.features().onUpdateMethod();
        if (method != null && attribute.isId() && attribute.features().computedSql() == null) {
            report.add(FeatureProblem.ON_UPDATE_ON_ID.at(method.origin().whole(), "accessor", accessor));
        }
    }

    private static void checkVersion(DeclaredAttribute attribute, String accessor, Origin version, Report report) {
        DeclaredFeatures features = attribute.features();
        MethodMeta setter = attribute.accessor().setter();
        boolean ofDatabase = attribute.column().readOnly().value();
        String other = features.convert() != null && !ofDatabase ? "Convert" : other(features, "Version");
        if (ofDatabase && other.equals("ServerDefault")) {
            other = "";
        }
        if (attribute.foreignKey() != null) {
            other = "ForeignKey";
        }
        if (features.computedSql() != null) {
            return;
        }
        if (attribute.isId()) {
            report.add(FeatureProblem.VERSION_ON_ID.at(version, "accessor", accessor));
        } else if (!other.isEmpty()) {
            report.add(FeatureProblem.VERSION_WITH_VALUE.at(version, "accessor", accessor, "annotation", other));
        } else if (attribute.value().form() != ValueForm.UNKNOWN
                && features.versionMethod() == null
                && !attribute.column().readOnly().value()
                && !VERSIONS.contains(attribute.value().boxed())) {
            report.add(FeatureProblem.VERSION_TYPE.at(version, "accessor", accessor, "type", attribute.typeText()));
        } else if (attribute.accessor().nullable()) {
            report.add(FeatureProblem.VERSION_NULLABLE.at(version, "accessor", accessor));
        } else if (setter != null) {
            report.add(FeatureProblem.VERSION_SETTER.at(version, "accessor", accessor, "setter", setter.name() + "()"));
        }
    }

    private static void checkSql(
            Stated<String> sql, String annotation, String example, String accessor, Report report) {
        if (sql.written() && sql.value().isBlank()) {
            report.add(FeatureProblem.SQL_EMPTY.at(
                    sql.origin(), "annotation", annotation, "accessor", accessor, "example", example));
        }
    }

    /** The annotation beside one that also gives the value; empty for none. */
    private static String other(DeclaredFeatures features, String but) {
        if (features.defaultMethod() != null) {
            return "Default";
        }
        if (features.defaultSql() != null) {
            return "ServerDefault";
        }
        if (features.onUpdateMethod() != null) {
            return "OnUpdate";
        }
        if (features.computedSql() != null && !but.equals("Computed")) {
            return "Computed";
        }
        if (features.version() != null && !but.equals("Version")) {
            return "Version";
        }
        return features.formula() == null ? "" : "Formula";
    }

    private static @Nullable Origin originOf(DeclaredFeatures features) {
        for (Stated<String> one : Arrays.asList(
                features.defaultMethod(), features.defaultSql(), features.onUpdateMethod(), features.computedSql())) {
            if (one != null) {
                return one.origin().whole();
            }
        }
        DeclaredFormula formula = features.formula();
        return formula == null ? features.version() : formula.sql().origin().whole();
    }
}
