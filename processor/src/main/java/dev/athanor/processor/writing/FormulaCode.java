package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.FormulaMeta;
import dev.athanor.processor.model.FormulaMethodMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Formulas: constants of a model, columns that are read and in no table, and fields of the query type. */
final class FormulaCode {
    private FormulaCode() {}

    /** Adds a constant for each formula to a model. */
    static void addConstants(TypeDeclaration.Builder model, EntityMeta entity) {
        for (ColumnMeta column : entity.columns()) {
            FormulaMeta formula = column.features().formula();
            if (formula != null) {
                addConstant(model, entity, column.name(), column.name(), formula);
            }
        }
        for (FormulaMethodMeta method : entity.formulaMethods()) {
            addConstant(model, entity, method.name(), method.method() + "()", method.formula());
        }
    }

    /** The columns of a model with its formulas after them. */
    static Code added(EntityMeta entity, Code columns) {
        List<Code> formulas = entity.columns().stream()
                .filter(ColumnMeta::isFormula)
                .map(column -> Code.of(
                        "$T.formula($S,$W$L,$W$L)",
                        RuntimeNames.COLUMN_MODEL,
                        column.name(),
                        TableCode.ofFormula(entity, column),
                        MemberNames.formulaConstant(entity, column.name())))
                .toList();
        return formulas.isEmpty()
                ? columns
                : Code.of(
                        "$T.withFormulas(\n$>$>$L,\n$L$<$<)",
                        RuntimeNames.COLUMN_MODEL,
                        columns,
                        Code.join(formulas, ",\n"));
    }

    /** The field of a formula that is read with the entity. */
    static FieldDeclaration field(EntityMeta entity, ColumnMeta column) {
        return field(
                entity,
                column.name(),
                column.value(),
                ValueCode.of(entity, column).columnType());
    }

    /** The field of a formula that stands for a method. */
    static FieldDeclaration field(EntityMeta entity, FormulaMethodMeta method) {
        return field(
                entity,
                method.name(),
                method.value(),
                ValueCode.of(method.value()).columnType());
    }

    /** No column, so that nothing can be assigned to it: an expression of the same kind. */
    private static FieldDeclaration field(EntityMeta entity, String name, ValueMeta value, Code columnType) {
        Kind kind = Kind.of(value);
        // Of a type that no column can hold nothing is said, so that what is wrong with it is the only error.
        TypeName argument =
                value.form() == ValueForm.UNKNOWN ? WildcardTypeName.subtypeOf(ClassName.OBJECT) : value.queryType();
        TypeName type = kind.typed ? ParameterizedTypeName.get(kind.expression, argument) : kind.expression;
        Code formula =
                Code.of("$T.$L", GeneratedNames.of(entity.type()).model(), MemberNames.formulaConstant(entity, name));
        return FieldDeclaration.of(type, ReservedWords.variable(name), Modifier.PUBLIC, Modifier.FINAL)
                .withValue("$L($L)", kind.method, kind.typed ? Code.of("$L, $L", formula, columnType) : formula);
    }

    private static void addConstant(
            TypeDeclaration.Builder model, EntityMeta entity, String name, String shown, FormulaMeta formula) {
        Code parts = formula.parts().stream().map(part -> Code.of("$S", part)).collect(Code.joining(", "));
        model.addField(FieldDeclaration.of(
                        RuntimeNames.FORMULA_DEF,
                        MemberNames.formulaConstant(entity, name),
                        Modifier.STATIC,
                        Modifier.FINAL)
                .withValue(
                        "$T.of($S, $L)$L",
                        RuntimeNames.FORMULA_DEF,
                        entity.displayName() + "." + shown,
                        parts,
                        formula.readsMore() ? ".readingMore()" : ""));
    }

    /**
     * A kind of expression.
     *
     * @param column what a column of such values is
     * @param expression what an expression of such values is
     * @param method what makes one
     * @param typed whether it has a type argument, and asks for a column type
     */
    private record Kind(ClassName column, ClassName expression, String method, boolean typed) {
        private static final Kind OTHER =
                new Kind(RuntimeNames.QUERY_COLUMN, RuntimeNames.UNORDERED_EXPRESSION, "valueOf", true);
        private static final List<Kind> ALL = List.of(
                new Kind(RuntimeNames.NUMERIC_COLUMN, RuntimeNames.NUMERIC_EXPRESSION, "numberOf", true),
                new Kind(RuntimeNames.STRING_COLUMN, RuntimeNames.STRING_EXPRESSION, "textOf", false),
                new Kind(RuntimeNames.JSON_COLUMN, RuntimeNames.JSON_EXPRESSION, "jsonOf", false),
                new Kind(RuntimeNames.BOOLEAN_COLUMN, RuntimeNames.CONDITION, "boolOf", false),
                new Kind(RuntimeNames.TEMPORAL_COLUMN, RuntimeNames.TEMPORAL_EXPRESSION, "temporalOf", true),
                new Kind(RuntimeNames.COMPARABLE_COLUMN, RuntimeNames.COMPARABLE_EXPRESSION, "comparableOf", true));

        static Kind of(ValueMeta value) {
            TypeName column = QueryFields.rawOf(QueryFields.typeOf(value));
            return ALL.stream()
                    .filter(one -> one.column.equals(column))
                    .findFirst()
                    .orElse(OTHER);
        }
    }
}
