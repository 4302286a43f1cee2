package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.Parameter;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The record that is a composite key, nested in the query type. */
final class KeyRecord {
    private KeyRecord() {}

    static TypeDeclaration of(EntityMeta entity) {
        List<Parameter> components = entity.id().columns().stream()
                .map(column -> new Parameter(column.value().queryType(), KeyCode.component(column)))
                .toList();
        return TypeDeclaration.ofRecord(KeyShape.record(entity), components)
                .addJavadoc("The key of {@link $T}.\n", entity.type())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeNames.COMPOSITE_KEY)
                .addMethod(part(entity.id().columns()))
                .build();
    }

    /** The method that makes a key, its numbers primitive so that literals fit. */
    static MethodDeclaration factory(EntityMeta entity) {
        MethodDeclaration.Builder method = MethodDeclaration.method("key")
                .addJavadoc("The key of an instance.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(KeyShape.record(entity));
        for (ColumnMeta column : entity.id().columns()) {
            TypeName type = column.value().queryType();
            method.addParameter(type.isBoxedPrimitive() ? type.unbox() : type, MemberNames.field(column));
        }
        Code arguments = entity.id().columns().stream()
                .map(column -> Code.of("$N", MemberNames.field(column)))
                .collect(Code.joining(", "));
        return method.addStatement("return new $T($L)", KeyShape.record(entity), arguments)
                .build();
    }

    private static MethodDeclaration part(List<ColumnMeta> columns) {
        Code.Builder cases = Code.builder();
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
