package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.ColumnProblem;
import dev.athanor.processor.diagnostic.FeatureProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.ConcreteMethod;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.model.ValueForm;
import java.util.Comparator;
import java.util.List;

/** Which methods {@code @Default}, {@code @OnUpdate} and {@code @Version} may name, and where the first may stand. */
final class DefaultMethodValidator implements Rule {
    private static final Problems DEFAULT = new Problems(
            ColumnProblem.DEFAULT_METHOD_MISSING,
            ColumnProblem.DEFAULT_METHOD_NOT_STATIC,
            ColumnProblem.DEFAULT_METHOD_PRIVATE,
            ColumnProblem.DEFAULT_METHOD_OF_INTERFACE,
            ColumnProblem.DEFAULT_METHOD_HAS_PARAMETERS,
            ColumnProblem.DEFAULT_METHOD_THROWS,
            ColumnProblem.DEFAULT_METHOD_TYPE_DIFFERS);
    private static final Problems ON_UPDATE = new Problems(
            FeatureProblem.ON_UPDATE_METHOD_MISSING,
            FeatureProblem.ON_UPDATE_METHOD_NOT_STATIC,
            FeatureProblem.ON_UPDATE_METHOD_PRIVATE,
            FeatureProblem.ON_UPDATE_METHOD_OF_INTERFACE,
            FeatureProblem.ON_UPDATE_METHOD_HAS_PARAMETERS,
            FeatureProblem.ON_UPDATE_METHOD_THROWS,
            FeatureProblem.ON_UPDATE_METHOD_TYPE_DIFFERS);

    private static final Problems VERSION = new Problems(
            FeatureProblem.VERSION_METHOD_MISSING,
            FeatureProblem.VERSION_METHOD_NOT_STATIC,
            FeatureProblem.VERSION_METHOD_PRIVATE,
            FeatureProblem.VERSION_METHOD_OF_INTERFACE,
            FeatureProblem.VERSION_METHOD_HAS_PARAMETERS,
            FeatureProblem.VERSION_METHOD_THROWS,
            FeatureProblem.VERSION_METHOD_TYPE_DIFFERS);

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        for (DeclaredAttribute attribute : entity.attributes()) {
            if (attribute.resolved() && attribute.embedded() == null && !attribute.isFormula()) {
                Stated<String> method = attribute.defaultMethod();
                String unfit = whyNoDefault(attribute);
                if (method != null && !unfit.isEmpty()) {
                    report.add(ColumnProblem.DEFAULT_NOT_ON_COLUMN.at(
                            method.origin().whole(), "accessor", entity.displayName(attribute), "what", unfit));
                } else if (method != null) {
                    check(entity, attribute, method, DEFAULT, report);
                }
                Stated<String> onUpdate = attribute.features().onUpdateMethod();
                if (onUpdate != null && attribute.isColumn() && !attribute.isId()) {
                    check(entity, attribute, onUpdate, ON_UPDATE, report);
                }
                Stated<String> version = attribute.features().versionMethod();
                if (version != null && attribute.isColumn() && !attribute.isId()) {
                    check(entity, attribute, version, VERSION, report);
                }
            }
        }
    }

    private static void check(
            DeclaredEntity entity,
            DeclaredAttribute attribute,
            Stated<String> method,
            Problems problems,
            Report report) {
        List<ConcreteMethod> named = entity.methods().stream()
                .filter(one -> one.name().equals(method.value()))
                .sorted(Comparator.comparing(ConcreteMethod::parameters)
                        .thenComparing(one -> !one.owner().isEmpty()))
                .toList();
        if (named.isEmpty()) {
            report.add(problems.missing()
                    .at(
                            method.origin(),
                            "entity",
                            entity.displayName(),
                            "method",
                            method.value(),
                            "hint",
                            Suggestions.of(method.value(), candidates(entity))));
        } else {
            checkMethod(entity, attribute, named.get(0), method.origin(), problems, report);
        }
    }

    private static void checkMethod(
            DeclaredEntity entity,
            DeclaredAttribute attribute,
            ConcreteMethod method,
            Origin origin,
            Problems problems,
            Report report) {
        String name = entity.displayName();
        if (!method.isStatic()) {
            report.add(problems.notStatic().at(origin, "entity", name, "method", method.name()));
        } else if (!method.hidden().isEmpty()) {
            report.add(problems.isPrivate()
                    .at(
                            origin,
                            "entity",
                            name,
                            "method",
                            method.name(),
                            "hidden",
                            method.hidden(),
                            "access",
                            method.hidden().equals("private") ? "package" : "public"));
        } else if (method.parameters() > 0) {
            report.add(problems.hasParameters().at(origin, "entity", name, "method", method.name()));
        } else if (!method.owner().isEmpty()) {
            report.add(problems.ofInterface()
                    .at(origin, "entity", name, "method", method.name(), "owner", method.owner()));
        } else if (!method.exception().isEmpty()) {
            report.add(problems.doesThrow()
                    .at(origin, "entity", name, "method", method.name(), "exception", method.exception()));
        } else if (isMapped(attribute) && !method.returnsBoxed(attribute.value().boxed())) {
            report.add(problems.typeDiffers()
                    .at(
                            origin,
                            "entity",
                            name,
                            "method",
                            method.name(),
                            "found",
                            TypeText.of(method.returnType()),
                            "accessor",
                            entity.displayName(attribute),
                            "type",
                            attribute.typeText()));
        }
    }

    private static List<String> candidates(DeclaredEntity entity) {
        return entity.methods().stream()
                .filter(one -> one.isStatic() && one.parameters() == 0)
                .map(ConcreteMethod::name)
                .toList();
    }

    private static String whyNoDefault(DeclaredAttribute attribute) {
        String unfit = FeatureValidator.whyNoColumn(attribute);
        return unfit.isEmpty() && attribute.isGenerated() ? "the database generates its value" : unfit;
    }

    /** A type that no column can hold is a mistake of its own. */
    private static boolean isMapped(DeclaredAttribute attribute) {
        return attribute.value().form() != ValueForm.UNKNOWN;
    }

    /** What is told of a method that one of the annotations names. */
    private record Problems(
            Problem missing,
            Problem notStatic,
            Problem isPrivate,
            Problem ofInterface,
            Problem hasParameters,
            Problem doesThrow,
            Problem typeDiffers) {}
}
