package dev.athanor.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
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
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Writes {@code XModel}, the facts about an entity. Called for every entity, broken or not. */
public final class ModelWriter {
    /** The naming style that an entity has whose model does not say. */
    private static final String USUAL_NAMING = "SNAKE_CASE";

    private static final int NAMES_IN_A_LINE = 6;

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
        if (!entity.naming().equals(USUAL_NAMING)) {
            type.addAnnotation(AnnotationSpec.builder(RuntimeNames.NAMED_BY)
                    .addMember("value", "$S", entity.naming())
                    .build());
        }
        addConstants(type, entity);
        type.addMethod(constructor(entity));
        type.addMethod(Overrides.ofRuntime("canonical")
                .returns(ParameterizedTypeName.get(RuntimeNames.ENTITY_MODEL, entity.type()))
                .addStatement("return MODEL")
                .build());
        if (entity.extendable()) {
            new AttributeSwitches(entity).addTo(type);
            KeyCode.addToModel(type, entity);
        } else {
            UnmappedModel.addTo(type, entity);
        }
        addDefaults(type, entity);
        return header.file(entity, type.build());
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
    }

    private static FieldSpec.Builder constant(TypeName type, String name, Modifier... access) {
        return FieldSpec.builder(type, name, access).addModifiers(Modifier.STATIC, Modifier.FINAL);
    }

    private static MethodSpec constructor(EntityMeta entity) {
        CodeBlock relationships = entity.relationships().stream()
                .map(relationship -> CodeBlock.of("$L", MemberNames.constant(relationship)))
                .collect(CodeBlock.joining(", "));
        CodeBlock rowMapper = entity.extendable()
                ? CodeBlock.of("\nnew $T(),", GeneratedNames.of(entity.type()).rowMapper())
                : CodeBlock.of("");
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Called by the service loader; others use {@link #MODEL}.\n")
                .addStatement(
                        "super(\n$T.class,\nTABLE,$L\n$L,\n$T.of($L))",
                        entity.type(),
                        rowMapper,
                        columns(entity),
                        List.class,
                        relationships)
                .build();
    }

    private static CodeBlock columns(EntityMeta entity) {
        CodeBlock.Builder names = CodeBlock.builder();
        List<CodeBlock> defaults = new ArrayList<>();
        for (ColumnMeta column : entity.columns()) {
            names.add(column.index() % NAMES_IN_A_LINE == NAMES_IN_A_LINE - 1 ? ",\n$S" : ", $S", column.name());
            if (column.defaultMethod() != null) {
                defaults.add(CodeBlock.of("$L", column.index()));
            }
        }
        CodeBlock all = CodeBlock.of("$T.all(TABLE$>$>$L$<$<)", RuntimeNames.COLUMN_MODEL, names.build());
        return defaults.isEmpty()
                ? all
                : CodeBlock.of(
                        "$T.withDefaults($L, $L)", RuntimeNames.COLUMN_MODEL, all, CodeBlock.join(defaults, ", "));
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
