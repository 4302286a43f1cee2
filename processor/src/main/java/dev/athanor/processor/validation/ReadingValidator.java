package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.ColumnProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.MethodMeta;

/** Which columns can be read late, and which can be never written. */
final class ReadingValidator implements Rule {
    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        for (DeclaredAttribute attribute : entity.attributes()) {
            if (attribute.resolved() && attribute.isColumn() && !attribute.isFormula()) {
                String accessor = entity.displayName(attribute);
                checkDeferred(attribute, accessor, report);
                checkReadOnly(attribute, accessor, report);
            }
        }
    }

    private static void checkDeferred(DeclaredAttribute attribute, String accessor, Report report) {
        DeclaredColumn column = attribute.column();
        if (!column.deferred().value()) {
            if (column.group().written()) {
                report.add(ColumnProblem.GROUP_NOT_DEFERRED.at(
                        column.group().origin(),
                        "accessor",
                        accessor,
                        "group",
                        column.group().value()));
            }
            return;
        }
        String what = whyReadWithTheRow(attribute);
        if (!what.isEmpty()) {
            report.add(
                    ColumnProblem.DEFERRED_NOT_HERE.at(column.deferred().origin(), "accessor", accessor, "what", what));
        }
    }

    private static void checkReadOnly(DeclaredAttribute attribute, String accessor, Report report) {
        DeclaredColumn column = attribute.column();
        if (!column.readOnly().value()) {
            return;
        }
        DeclaredFeatures features = attribute.features();
        String what = whyWritten(attribute);
        MethodMeta setter = attribute.accessor().setter();
        if (!what.isEmpty()) {
            report.add(ColumnProblem.READ_ONLY_NOT_HERE.at(
                    column.readOnly().origin(), "accessor", accessor, "what", what));
        } else if (setter != null && features.computedSql() == null && features.version() == null) {
            report.add(ColumnProblem.READ_ONLY_SETTER.at(
                    column.readOnly().origin(), "accessor", accessor, "setter", setter.name() + "()"));
        }
    }

    /** Why a column is needed with its row; empty where it is not. */
    private static String whyReadWithTheRow(DeclaredAttribute attribute) {
        if (attribute.isId()) {
            return "the key is what its row is found by";
        }
        if (attribute.features().version() != null) {
            return "each change asks for the version";
        }
        return attribute.foreignKey() != null ? "a foreign key is what its target is found by" : "";
    }

    /** Why a column gets values that are written; empty where it does not. */
    private static String whyWritten(DeclaredAttribute attribute) {
        DeclaredFeatures features = attribute.features();
        if (attribute.isId()) {
            return "the key is written with its row";
        }
        if (features.defaultMethod() != null) {
            return "it has @Default, which gives a value to be written";
        }
        if (features.onUpdateMethod() != null) {
            return "it has @OnUpdate, which gives a value to be written";
        }
        if (features.versionMethod() != null) {
            return "its @Version names a method that gives a value to be written";
        }
        return attribute.foreignKey() != null ? "a foreign key is written with its relationship" : "";
    }
}
