package dev.athanor.processor.writing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds what is deprecated in a class of the user, as the code that is generated for it mentions that too. */
final class DeprecatedUse {
    private final Elements elements;
    private final Set<Element> records = new HashSet<>();

    private DeprecatedUse(Elements elements) {
        this.elements = elements;
    }

    /** Whether a class, its constructors or the methods given, its own and those of its supertypes, mention what is deprecated. */
    static boolean isIn(TypeElement type, List<ExecutableElement> methods, Elements elements) {
        for (Element around = type; around != null; around = around.getEnclosingElement()) {
            if (elements.isDeprecated(around)) {
                return true;
            }
        }
        DeprecatedUse use = new DeprecatedUse(elements);
        return use.isInAny(methods) || use.isInAny(ElementFilter.constructorsIn(type.getEnclosedElements()));
    }

    private boolean isInAny(List<ExecutableElement> methods) {
        for (ExecutableElement method : methods) {
            if (isIn(method)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method is deprecated, or mentions what is: in its types, in its annotations, in a record that it gives. */
    private boolean isIn(ExecutableElement method) {
        if (elements.isDeprecated(method) || isIn(method.getReturnType()) || isInAnnotations(method)) {
            return true;
        }
        for (VariableElement parameter : method.getParameters()) {
            if (isIn(parameter.asType())) {
                return true;
            }
        }
        return method.getReturnType() instanceof DeclaredType type
                && type.asElement().getKind() == ElementKind.RECORD
                && records.add(type.asElement())
                && isInMembers(type.asElement());
    }

    private boolean isInMembers(Element record) {
        return isInAny(ElementFilter.methodsIn(record.getEnclosedElements()))
                || isInAny(ElementFilter.constructorsIn(record.getEnclosedElements()));
    }

    private boolean isIn(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        for (TypeMirror argument : declared.getTypeArguments()) {
            if (isIn(argument)) {
                return true;
            }
        }
        return elements.isDeprecated(declared.asElement());
    }

    /** Whether an annotation names a class that is deprecated, or has a constructor that is: a converter. */
    private boolean isInAnnotations(ExecutableElement method) {
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            for (AnnotationValue value : annotation.getElementValues().values()) {
                if (value.getValue() instanceof DeclaredType type
                        && (elements.isDeprecated(type.asElement()) || hasDeprecatedConstructor(type.asElement()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasDeprecatedConstructor(Element type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream().anyMatch(elements::isDeprecated);
    }
}
