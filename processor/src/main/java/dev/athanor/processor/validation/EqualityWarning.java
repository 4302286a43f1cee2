package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.MappingWarning;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ConcreteMethod;
import dev.athanor.processor.model.IndexMeta;
import dev.athanor.processor.model.MappingMeta;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Warns of equality by a key that a new object has not got: an object in a set is not found there after the flush. */
final class EqualityWarning implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        boolean hasOther = mapping.entity().columns().stream().anyMatch(ColumnMeta::unique)
                || mapping.entity().indexes().stream().anyMatch(IndexMeta::unique);
        if (!mapping.entity().id().isGenerated() || hasOther) {
            return;
        }
        mapping.declared().methods().stream()
                .filter(EqualityWarning::isEquality)
                .filter(one -> !isOfObject(one.origin().element()))
                .findFirst()
                .ifPresent(one -> report.add(MappingWarning.EQUALS_ON_GENERATED_ID.at(
                        one.origin(), "entity", mapping.declared().displayName(), "method", one.name())));
    }

    private static boolean isEquality(ConcreteMethod method) {
        return !method.isStatic()
                && (method.name().equals("equals") && method.parameters() == 1
                        || method.name().equals("hashCode") && method.parameters() == 0);
    }

    private static boolean isOfObject(Element method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.Object");
    }
}
