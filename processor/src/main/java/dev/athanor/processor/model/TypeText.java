package dev.athanor.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;

/** Types as messages show them: {@code List<Address>}, without packages. */
public final class TypeText {
    private TypeText() {}

    /** The text of a type. */
    public static String of(TypeName type) {
        if (type instanceof ClassName name) {
            return String.join(".", name.simpleNames());
        }
        if (type instanceof ArrayTypeName array) {
            return of(array.componentType()) + "[]";
        }
        if (type instanceof ParameterizedTypeName parameterized) {
            return parameterized.typeArguments().stream()
                    .map(TypeText::of)
                    .collect(Collectors.joining(", ", of(parameterized.rawType()) + "<", ">"));
        }
        return type.toString();
    }
}
