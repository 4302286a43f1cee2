package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The record that is a composite key, nested in the query type. */
final class KeyRecord {
    private KeyRecord() {}

    static TypeSpec of(EntityMeta entity) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (ColumnMeta column : entity.id().columns()) {
            components.addParameter(column.value().queryType(), KeyCode.component(column));
        }
        return TypeSpec.recordBuilder(KeyShape.RECORD)
                .addJavadoc("The key of {@link $T}.\n", entity.type())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeNames.COMPOSITE_KEY)
                .recordConstructor(components.build())
                .addMethod(part(entity.id().columns()))
                .build();
    }

    /** The method that makes a key, its numbers primitive so that literals fit. */
    static MethodSpec factory(EntityMeta entity) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("key")
                .addJavadoc("The key of an instance.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(KeyShape.record(entity));
        for (ColumnMeta column : entity.id().columns()) {
            TypeName type = column.value().queryType();
            method.addParameter(type.isBoxedPrimitive() ? type.unbox() : type, MemberNames.field(column));
        }
        CodeBlock arguments = entity.id().columns().stream()
                .map(column -> CodeBlock.of("$N", MemberNames.field(column)))
                .collect(CodeBlock.joining(", "));
        return method.addStatement("return new $T($L)", KeyShape.record(entity), arguments)
                .build();
    }

    private static MethodSpec part(List<ColumnMeta> columns) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (ColumnMeta column : columns) {
            cases.add("case $L -> this.$N;\n", column.index(), KeyCode.component(column));
        }
        return Overrides.ofRuntime("part")
                .returns(ClassName.OBJECT)
                .addParameter(TypeName.INT, "position")
                .addCode(
                        "return switch (position) {\n$>$Ldefault -> throw new $T(position);\n$<};\n",
                        cases.build(),
                        IndexOutOfBoundsException.class)
                .build();
    }
}
