package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.diagnostic.ValidateProblem;
import dev.athanor.processor.model.ConcreteMethod;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.TypeText;
import java.util.Comparator;
import java.util.List;

/** Which methods {@code @Validate} may name, and where it may stand: on what somebody sets. */
final class ValidateMethodValidator implements Rule {
    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        for (DeclaredAttribute attribute : entity.attributes()) {
            Stated<String> method = attribute.features().validateMethod();
            if (method == null || !attribute.resolved() || leadsNowhere(attribute)) {
                continue;
            }
            String unset = whyNeverSet(attribute);
            if (!unset.isEmpty()) {
                report.add(ValidateProblem.VALIDATE_NEVER_SET.at(
                        method.origin().whole(), "accessor", entity.displayName(attribute), "what", unset));
            } else if (attribute.accessor().validation() == null) {
                check(entity, attribute, method, report);
            }
        }
    }

    /** A relationship to what is no entity is told as that. */
    private static boolean leadsNowhere(DeclaredAttribute attribute) {
        return attribute.relationship() != null && !attribute.relationship().isMapped();
    }

    private static String whyNeverSet(DeclaredAttribute attribute) {
        DeclaredFeatures features = attribute.features();
        if (attribute.isTransient()) {
            return "it is transient, with a setter of your own to write it in";
        }
        if (attribute.relationship() != null) {
            return "";
        }
        if (features.formula() != null) {
            return "a formula gives its value";
        }
        if (features.version() != null) {
            return "each flush counts it";
        }
        return attribute.isGenerated() || features.computedSql() != null ? "the database makes its value" : "";
    }

    private static void check(
            DeclaredEntity entity, DeclaredAttribute attribute, Stated<String> stated, Report report) {
        String type = TypeText.of(attribute.setType());
        List<ConcreteMethod> named = entity.methods().stream()
                .filter(one -> one.name().equals(stated.value()))
                .sorted(Comparator.comparing(one -> one.parameters() != 1))
                .toList();
        if (named.isEmpty()) {
            report.add(ValidateProblem.VALIDATE_METHOD_MISSING.at(
                    stated.origin(),
                    "entity",
                    entity.displayName(),
                    "method",
                    stated.value(),
                    "type",
                    type,
                    "hint",
                    Suggestions.of(stated.value(), candidates(entity, attribute))));
        } else {
            checkMethod(entity, attribute, named.get(0), type, stated.origin(), report);
        }
    }

    private static void checkMethod(
            DeclaredEntity entity,
            DeclaredAttribute attribute,
            ConcreteMethod method,
            String type,
            Origin origin,
            Report report) {
        String name = entity.displayName();
        String accessor = entity.displayName(attribute);
        if (!attribute.setType().equals(method.parameter())) {
            report.add(ValidateProblem.VALIDATE_METHOD_PARAMETER.at(
                    origin,
                    "entity",
                    name,
                    "method",
                    method.name(),
                    "found",
                    found(method),
                    "accessor",
                    accessor,
                    "type",
                    type));
        } else if (method.isStatic()) {
            report.add(ValidateProblem.VALIDATE_METHOD_STATIC.at(origin, "entity", name, "method", method.name()));
        } else if (!method.hidden().isEmpty()) {
            String access = method.hidden().equals("private") ? "package" : "public";
            report.add(ValidateProblem.VALIDATE_METHOD_PRIVATE.at(
                    origin, "entity", name, "method", method.name(), "hidden", method.hidden(), "access", access));
        } else if (!method.returnType().equals(attribute.setType())) {
            report.add(ValidateProblem.VALIDATE_METHOD_TYPE_DIFFERS.at(
                    origin,
                    "entity",
                    name,
                    "method",
                    method.name(),
                    "found",
                    TypeText.of(method.returnType()),
                    "accessor",
                    accessor,
                    "type",
                    type));
        } else {
            report.add(ValidateProblem.VALIDATE_METHOD_THROWS.at(
                    origin, "entity", name, "method", method.name(), "exception", method.exception()));
        }
    }

    private static String found(ConcreteMethod method) {
        return method.parameter() == null
                ? "has " + (method.parameters() == 0 ? "no parameter" : method.parameters() + " parameters")
                : "takes " + TypeText.of(method.parameter());
    }

    private static List<String> candidates(DeclaredEntity entity, DeclaredAttribute attribute) {
        return entity.methods().stream()
                .filter(one -> one.validates(attribute.setType()))
                .map(ConcreteMethod::name)
                .toList();
    }
}
