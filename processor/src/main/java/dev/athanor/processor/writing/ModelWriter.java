package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Writes {@code XModel}, the facts about an entity. Called for every entity, broken or not. */
public final class ModelWriter {
    private final Elements elements;
    private final Header header;

    /** A writer of files in the compilation of {@code elements}. */
    public ModelWriter(Elements elements) {
        this.elements = elements;
        this.header = new Header(elements);
    }

    /** The file of {@code XModel}. */
    public SourceFile write(EntityMeta entity) {
        GeneratedNames names = GeneratedNames.of(entity.type());
        TypeSpec.Builder type = header.open(
                        names.model(), entity, "The facts about {@link $T}.\n", Suppressions.ofModel(entity, elements))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeNames.ENTITY_MODEL, entity.type()));
        addConstants(type, entity);
        type.addMethod(constructor(entity));
        type.addMethod(Overrides.ofRuntime("canonical")
                .returns(ParameterizedTypeName.get(RuntimeNames.ENTITY_MODEL, entity.type()))
                .addStatement("return MODEL")
                .build());
        if (entity.extendable()) {
            type.addMethod(rowMapper(entity, CodeBlock.of("return ROW_MAPPER")));
            new AttributeSwitches(entity).addTo(type);
            KeyCode.addToModel(type, entity);
        } else {
            UnmappedModel.addTo(type, entity);
        }
        addDefaults(type, entity);
        return header.file(entity, type.build());
    }

    static MethodSpec rowMapper(EntityMeta entity, CodeBlock statement) {
        return Overrides.ofRuntime("rowMapper")
                .returns(ParameterizedTypeName.get(RuntimeNames.ENTITY_ROW_MAPPER, entity.type()))
                .addStatement(statement)
                .build();
    }

    private static void addConstants(TypeSpec.Builder type, EntityMeta entity) {
        GeneratedNames names = GeneratedNames.of(entity.type());
        type.addField(constant(RuntimeNames.TABLE_DEF, "TABLE")
                .initializer(TableCode.ofEntity(entity))
                .build());
        new RelationshipConstants(entity).addTo(type);
        type.addField(constant(names.model(), "MODEL", Modifier.PUBLIC)
                .addJavadoc("The one instance.\n")
                .initializer("new $T()", names.model())
                .build());
        if (entity.extendable()) {
            type.addField(constant(names.rowMapper(), "ROW_MAPPER", Modifier.PRIVATE)
                    .initializer("new $T()", names.rowMapper())
                    .build());
        }
    }

    private static FieldSpec.Builder constant(TypeName type, String name, Modifier... access) {
        return FieldSpec.builder(type, name, access).addModifiers(Modifier.STATIC, Modifier.FINAL);
    }

    private static MethodSpec constructor(EntityMeta entity) {
        CodeBlock relationships = entity.relationships().stream()
                .map(relationship -> CodeBlock.of("$L", MemberNames.constant(relationship)))
                .collect(CodeBlock.joining(", "));
        CodeBlock columns = entity.columns().stream().map(ModelWriter::column).collect(CodeBlock.joining(",\n"));
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Called by the service loader; others use {@link #MODEL}.\n")
                .addStatement(
                        "super(\n$1T.class,\nTABLE,\n$2T.of(\n$>$>$3L),$<$<\n$2T.of($4L))",
                        entity.type(),
                        List.class,
                        columns,
                        relationships)
                .build();
    }

    private static CodeBlock column(ColumnMeta column) {
        return CodeBlock.of(
                "new $T($L, $S, TABLE.columns().get($L)$L)",
                RuntimeNames.COLUMN_MODEL,
                column.index(),
                column.name(),
                column.index(),
                column.defaultMethod() == null ? "" : ", true");
    }

    private static void addDefaults(TypeSpec.Builder type, EntityMeta entity) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (ColumnMeta column : entity.columns()) {
            if (column.defaultMethod() != null) {
                cases.add("case $L -> $T.$N();\n", column.index(), entity.type(), column.defaultMethod());
            }
        }
        if (!cases.isEmpty()) {
            type.addMethod(Overrides.ofRuntime("defaultValue")
                    .returns(Nullness.nullable(ClassName.OBJECT))
                    .addParameter(TypeName.INT, "column")
                    .addCode("return switch (column) {\n$>$Ldefault -> null;\n$<};\n", cases.build())
                    .build());
        }
    }
}
