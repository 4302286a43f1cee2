package dev.athanor.processor.printing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.function.Function;

/** Types as they are written, with the annotations on them. */
final class TypePrinter {
    private final Function<ClassName, String> names;

    /** Names classes so. */
    TypePrinter(Function<ClassName, String> names) {
        this.names = names;
    }

    String print(TypeName type) {
        StringBuilder out = new StringBuilder();
        append(type, out);
        return out.toString();
    }

    void append(TypeName type, StringBuilder out) {
        append(type, "[]", out);
    }

    /** The type of a parameter for which any number of elements may be given. */
    String printElements(TypeName array) {
        StringBuilder out = new StringBuilder();
        append(array, "...", out);
        return out.toString();
    }

    private void append(TypeName type, String brackets, StringBuilder out) {
        if (type instanceof ClassName name) {
            append(name, out);
        } else if (type instanceof ParameterizedTypeName generic) {
            append(generic, out);
        } else if (type instanceof ArrayTypeName array) {
            append(array, brackets, out);
        } else if (type instanceof WildcardTypeName wildcard) {
            append(wildcard, out);
        } else if (type instanceof TypeVariableName variable) {
            out.append(annotations(variable)).append(variable.name());
        } else {
            out.append(type);
        }
    }

    /** An annotation on a type stands before the simple name. */
    private void append(ClassName type, StringBuilder out) {
        String name = names.apply(type);
        int simple = out.length() + name.lastIndexOf('.') + 1;
        out.append(name);
        if (type.isAnnotated()) {
            out.insert(simple, annotations(type));
        }
    }

    private void append(ParameterizedTypeName type, StringBuilder out) {
        ParameterizedTypeName enclosing = type.enclosingType();
        if (enclosing == null) {
            append(type.rawType(), out);
        } else {
            append(enclosing, out);
            out.append('.').append(annotations(type)).append(type.rawType().simpleName());
        }
        String before = "<";
        for (TypeName argument : type.typeArguments()) {
            append(argument, out.append(before));
            before = ", ";
        }
        if (!type.typeArguments().isEmpty()) {
            out.append('>');
        }
    }

    /** The element type, then the brackets, those of the outermost array first; the last ones are given. */
    private void append(ArrayTypeName array, String last, StringBuilder out) {
        TypeName element = array;
        while (element instanceof ArrayTypeName one) {
            element = one.componentType();
        }
        append(element, last, out);
        TypeName level = array;
        while (level instanceof ArrayTypeName one) {
            if (one.isAnnotated()) {
                out.append(' ').append(annotations(one));
            }
            level = one.componentType();
            out.append(level instanceof ArrayTypeName ? "[]" : last);
        }
    }

    private void append(WildcardTypeName type, StringBuilder out) {
        TypeName upper = type.upperBounds().get(0);
        if (!type.lowerBounds().isEmpty()) {
            append(type.lowerBounds().get(0), out.append("? super "));
        } else if (upper.equals(ClassName.OBJECT)) {
            out.append('?');
        } else {
            append(upper, out.append("? extends "));
        }
    }

    private String annotations(TypeName type) {
        StringBuilder out = new StringBuilder();
        for (AnnotationSpec annotation : type.annotations()) {
            out.append('@').append(names.apply((ClassName) annotation.type())).append(' ');
        }
        return out.toString();
    }
}
