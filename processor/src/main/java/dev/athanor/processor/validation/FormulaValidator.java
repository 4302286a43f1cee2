package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.FormulaProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.DeclaredFormula;
import dev.athanor.processor.model.DeclaredFormulaMethod;
import dev.athanor.processor.model.FormulaMeta;
import dev.athanor.processor.model.FormulaMethodMeta;
import dev.athanor.processor.model.FormulaMistake;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where {@code @Formula} may stand, and what its text may be. */
final class FormulaValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        for (DeclaredAttribute attribute : entity.attributes()) {
            DeclaredFormula formula = attribute.features().formula();
            if (attribute.resolved() && formula != null && attribute.isFormula()) {
                checkAttribute(mapping, attribute, formula, report);
            }
        }
        Map<String, String> names = names(mapping);
        for (DeclaredFormulaMethod method : entity.formulaMethods()) {
            if (method.resolved()) {
                checkMethod(mapping, method, names, report);
            }
        }
    }

    private static void checkAttribute(
            MappingMeta mapping, DeclaredAttribute attribute, DeclaredFormula formula, Report report) {
        String accessor = mapping.declared().displayName(attribute);
        Origin whole = formula.sql().origin().whole();
        String other = other(attribute);
        MethodMeta setter = attribute.accessor().setter();
        if (!other.isEmpty()) {
            report.add(FormulaProblem.FORMULA_WITH.at(whole, "accessor", accessor, "annotation", other));
        } else if (setter != null) {
            report.add(FormulaProblem.FORMULA_SETTER.at(whole, "accessor", accessor, "setter", setter.name() + "()"));
        } else {
            mapping.columns().stream()
                    .filter(one -> one.isFormula()
                            && one.origin().element().equals(attribute.origin().element()))
                    .map(one -> one.features().formula())
                    .forEach(one -> checkText(mapping, one, accessor, report));
        }
    }

    private static void checkMethod(
            MappingMeta mapping, DeclaredFormulaMethod method, Map<String, String> names, Report report) {
        String entity = mapping.declared().displayName();
        String text = entity + "." + method.method() + "()";
        Origin origin = method.formula().sql().origin().whole();
        String taken = names.putIfAbsent(ReservedWords.variable(method.name()), text);
        if (!method.fault().isEmpty()) {
            report.add(FormulaProblem.FORMULA_METHOD.at(origin, "method", text, "fault", method.fault()));
        } else if (method.value().form() == ValueForm.UNKNOWN || !method.typeVisible()) {
            report.add(FormulaProblem.FORMULA_METHOD_TYPE.at(origin, "method", text, "type", method.typeText()));
        } else if (taken != null) {
            report.add(FormulaProblem.FORMULA_METHOD_NAME.at(
                    origin,
                    "method",
                    text,
                    "queryType",
                    GeneratedNames.of(mapping.declared().type()).queryType().simpleName(),
                    "other",
                    taken));
        } else {
            mapping.entity().formulaMethods().stream()
                    .filter(one -> one.origin().element().equals(method.origin().element()))
                    .map(FormulaMethodMeta::formula)
                    .forEach(one -> checkText(mapping, one, text, report));
        }
    }

    private static void checkText(MappingMeta mapping, FormulaMeta formula, String accessor, Report report) {
        Origin origin = formula.sql().origin();
        FormulaMistake mistake = formula.mistake();
        if (formula.sql().value().isBlank()) {
            if (formula.sql().written()) {
                report.add(FormulaProblem.FORMULA_EMPTY.at(origin, "accessor", accessor));
            }
        } else if (mistake != null) {
            tell(mapping, mistake, origin, accessor, report);
        }
    }

    private static void tell(
            MappingMeta mapping, FormulaMistake mistake, Origin origin, String accessor, Report report) {
        FormulaProblem problem = switch (mistake.kind()) {
            case UNBALANCED -> FormulaProblem.FORMULA_UNBALANCED;
            case BIND -> FormulaProblem.FORMULA_BIND;
            case AGGREGATE -> FormulaProblem.FORMULA_AGGREGATE;
            case NO_EXPRESSION -> FormulaProblem.FORMULA_NOT_EXPRESSION;
            case UNKNOWN_COLUMN, UNKNOWN_NAME -> FormulaProblem.FORMULA_COLUMN_UNKNOWN;
        };
        if (problem == FormulaProblem.FORMULA_COLUMN_UNKNOWN) {
            report.add(problem.at(
                    origin,
                    "column",
                    mistake.text(),
                    "table",
                    mapping.entity().table(),
                    "accessor",
                    accessor,
                    "hint",
                    hint(mapping, mistake)));
        } else {
            report.add(problem.at(origin, "accessor", accessor, "found", mistake.text()));
        }
    }

    /** The column that may be meant; where none is near, a name alone may be a word of the database. */
    private static String hint(MappingMeta mapping, FormulaMistake mistake) {
        List<String> columns =
                mapping.entity().tableColumns().stream().map(ColumnMeta::column).toList();
        boolean isWord = mistake.kind() == FormulaMistake.Kind.UNKNOWN_NAME
                && Suggestions.nearest(mistake.text(), columns).isEmpty();
        return Suggestions.of(mistake.text(), columns)
                + (isWord ? " Where it is no column, say @Formula(check = false)." : "");
    }

    /** What the names of the query type's fields stand for. */
    private static Map<String, String> names(MappingMeta mapping) {
        Map<String, String> names = new HashMap<>();
        DeclaredEntity entity = mapping.declared();
        names.put(GeneratedNames.of(entity.type()).constant(), "its own constant");
        entity.attributes().stream()
                .filter(one -> !one.isTransient())
                .forEach(one -> names.put(ReservedWords.variable(one.name()), entity.displayName(one)));
        for (ColumnMeta column : mapping.columns()) {
            if (!column.isEmbedded()) {
                names.putIfAbsent(ReservedWords.variable(column.name()), entity.displayName() + "." + column.name());
            }
        }
        return names;
    }

    private static String other(DeclaredAttribute attribute) {
        if (attribute.id() != null) {
            return "Id";
        }
        if (attribute.column().present()) {
            return "Column";
        }
        return attribute.foreignKey() != null ? "ForeignKey" : other(attribute.features());
    }

    private static String other(DeclaredFeatures features) {
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
        return features.version() == null ? "" : "Version";
    }
}
