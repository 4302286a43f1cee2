package dev.athanor.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ParameterMeta;
import dev.athanor.processor.printing.Parameter;
import dev.athanor.processor.type.RuntimeNames;

/** Types marked as nullable where they are. */
final class Nullness {
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(RuntimeNames.NULLABLE).build();

    private Nullness() {}

    /** The type marked as nullable; a primitive one as it is. */
    static TypeName nullable(TypeName type) {
        return type.isPrimitive() ? type : type.annotated(NULLABLE);
    }

    /** The type, marked as nullable if it is. */
    static TypeName marked(TypeName type, boolean isNullable) {
        return isNullable ? nullable(type) : type;
    }

    /** A parameter, marked as nullable if it is. */
    static Parameter parameter(String name, TypeName type, boolean isNullable) {
        return new Parameter(marked(type, isNullable), name);
    }

    /** A parameter of the user's, with its elements marked as nullable too where they are. */
    static Parameter parameter(ParameterMeta parameter) {
        TypeName type = parameter.nullableElements() && parameter.type() instanceof ArrayTypeName array
                ? ArrayTypeName.of(nullable(array.componentType()))
                : parameter.type();
        return parameter(parameter.name(), type, parameter.nullable());
    }
}
