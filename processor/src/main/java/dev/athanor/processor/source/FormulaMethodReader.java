package dev.athanor.processor.source;

import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredFormula;
import dev.athanor.processor.model.DeclaredFormulaMethod;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the methods with a body that have {@code @Formula}. Used by the entity reader. */
final class FormulaMethodReader {
    private final TypeReader typeReader;
    private final MethodReader methods;
    private final FeatureReader features;

    FormulaMethodReader(TypeReader typeReader, MethodReader methods, FeatureReader features) {
        this.typeReader = typeReader;
        this.methods = methods;
        this.features = features;
    }

    /** Those of an entity, among all its methods. */
    List<DeclaredFormulaMethod> read(TypeElement owner, Iterable<ExecutableElement> all) {
        List<DeclaredFormulaMethod> found = new ArrayList<>();
        for (ExecutableElement method : all) {
            DeclaredFormula formula =
                    method.getModifiers().contains(Modifier.ABSTRACT) ? null : features.formula(method);
            if (formula != null) {
                found.add(read(owner, method, formula));
            }
        }
        return found;
    }

    private DeclaredFormulaMethod read(TypeElement owner, ExecutableElement method, DeclaredFormula formula) {
        TypeMirror type = methods.returnType(method, owner);
        DeclaredColumn column = AttributeReader.column(null, Origin.of(method));
        return new DeclaredFormulaMethod(
                AccessorName.ofGetter(methods.read(method, owner)).attribute(),
                method.getSimpleName().toString(),
                AttributeReader.value(typeReader, type, column, null),
                typeReader.textOf(type),
                fault(method),
                typeReader.isVisible(type),
                typeReader.isResolved(type),
                formula,
                Origin.of(method));
    }

    private static String fault(ExecutableElement method) {
        if (!method.getParameters().isEmpty()) {
            return "has parameters";
        }
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return "is static";
        }
        return method.getReturnType().getKind() == TypeKind.VOID ? "returns nothing" : "";
    }
}
