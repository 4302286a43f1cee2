package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The method of a model that tells the models of its relationships' targets, when it is called and not before. */
final class TargetModels {
    private TargetModels() {}

    static void addTo(TypeDeclaration.Builder type, List<RelationshipMeta> relationships) {
        if (relationships.isEmpty()) {
            return;
        }
        Map<Code, String> cases = relationships.stream()
                .collect(Collectors.groupingBy(
                        TargetModels::target,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> String.valueOf(one.index()), Collectors.joining(", "))));
        Code.Builder code = Code.builder();
        cases.forEach((target, numbers) -> code.add("case $L -> $L;\n", numbers, target));
        if (relationships.stream().noneMatch(RelationshipMeta::targetMapped)) {
            // A switch expression needs a value in one of its cases, which only a broken entity has not.
            type.addMethod(method().addStatement("throw new $T(relationship)", IndexOutOfBoundsException.class)
                    .build());
            return;
        }
        type.addMethod(method().addCode(
                        "return switch (relationship) {\n$>$Ldefault -> super.target(relationship);\n$<};\n",
                        code.build())
                .build());
    }

    private static MethodDeclaration.Builder method() {
        TypeName anyModel =
                ParameterizedTypeName.get(RuntimeNames.ENTITY_MODEL, WildcardTypeName.subtypeOf(ClassName.OBJECT));
        return Overrides.ofRuntime("target")
                .addJavadoc("Called late, as models may lead to each other.\n")
                .returns(anyModel)
                .addParameter(TypeName.INT, "relationship");
    }

    /** One that no entity has says so when it is asked for. */
    private static Code target(RelationshipMeta relationship) {
        return relationship.targetMapped()
                ? Code.of("$T.MODEL", GeneratedNames.of(relationship.target()).model())
                : Overrides.unsupported(relationship.target().simpleName());
    }
}
