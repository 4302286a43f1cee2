package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.ColumnProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.ConcreteMethod;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.TypeText;
import java.util.Comparator;
import java.util.List;

/** Which methods {@code @Default} may name, and where it may stand. */
final class DefaultMethodValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        for (DeclaredAttribute attribute : entity.attributes()) {
            Stated<String> method = attribute.defaultMethod();
            if (method != null && attribute.resolved()) {
                check(entity, attribute, method, report);
            }
        }
    }

    private static void check(
            DeclaredEntity entity, DeclaredAttribute attribute, Stated<String> method, Report report) {
        String unfit = whyNoColumn(attribute);
        if (!unfit.isEmpty()) {
            report.add(ColumnProblem.DEFAULT_NOT_ON_COLUMN.at(
                    method.origin().whole(), "accessor", entity.displayName(attribute), "what", unfit));
            return;
        }
        List<ConcreteMethod> named = entity.methods().stream()
                .filter(one -> one.name().equals(method.value()))
                .sorted(Comparator.comparing(ConcreteMethod::parameters))
                .toList();
        if (named.isEmpty()) {
            report.add(ColumnProblem.DEFAULT_METHOD_MISSING.at(
                    method.origin(),
                    "entity",
                    entity.displayName(),
                    "method",
                    method.value(),
                    "hint",
                    Suggestions.of(method.value(), candidates(entity))));
        } else {
            checkMethod(entity, attribute, named.get(0), method.origin(), report);
        }
    }

    private static void checkMethod(
            DeclaredEntity entity, DeclaredAttribute attribute, ConcreteMethod method, Origin origin, Report report) {
        String name = entity.displayName();
        if (!method.isStatic()) {
            report.add(ColumnProblem.DEFAULT_METHOD_NOT_STATIC.at(origin, "entity", name, "method", method.name()));
        } else if (method.isPrivate()) {
            report.add(ColumnProblem.DEFAULT_METHOD_PRIVATE.at(origin, "entity", name, "method", method.name()));
        } else if (method.parameters() > 0) {
            report.add(ColumnProblem.DEFAULT_METHOD_HAS_PARAMETERS.at(origin, "entity", name, "method", method.name()));
        } else if (!method.returnsBoxed(attribute.value().boxed())) {
            report.add(ColumnProblem.DEFAULT_METHOD_TYPE_DIFFERS.at(
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

    private static String whyNoColumn(DeclaredAttribute attribute) {
        if (attribute.relationship() != null) {
            return "it is a relationship";
        }
        if (attribute.isTransient()) {
            return "it is transient";
        }
        return attribute.isGenerated() ? "the database generates its value" : "";
    }
}
