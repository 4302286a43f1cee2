package dev.athanor.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code XModel}: the facts about an entity, with its instance class and row mapper in it. Called for every entity, broken
 * or not.
 */
public final class ModelWriter {
    /** The naming style that an entity has whose model does not say. */
    private static final String USUAL_NAMING = "SNAKE_CASE";

    private static final int NAMES_IN_A_LINE = 6;

    /** The file of {@code XModel}. */
    public SourceFile write(EntityMeta entity, FileFacts facts) {
        GeneratedNames names = GeneratedNames.of(entity.type());
        return write(
                entity,
                facts,
                Overrides.ofRuntime("queryType")
                        .returns(names.queryType())
                        .addStatement("return $T.$L", names.queryType(), names.constant())
                        .build());
    }

    /** The same where another class has the name of the query type, so that this one is the only thing wrong. */
    public SourceFile writeWithoutQueryType(EntityMeta entity, FileFacts facts) {
        return write(
                entity,
                facts,
                Overrides.ofRuntime("queryType")
                        .returns(ParameterizedTypeName.get(RuntimeNames.QUERY_TYPE, entity.type()))
                        .addStatement(Overrides.unsupported(entity.displayName()))
                        .build());
    }

    private static SourceFile write(EntityMeta entity, FileFacts facts, MethodSpec queryType) {
        Header header = new Header(facts);
        GeneratedNames names = GeneratedNames.of(entity.type());
        TypeSpec.Builder type = header.open(
                        names.model(), entity, "The facts about {@link $T}.\n", Suppressions.ofModel(entity, facts))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeNames.ENTITY_MODEL, entity.type()));
        if (!entity.naming().equals(USUAL_NAMING)) {
            type.addAnnotation(AnnotationSpec.builder(RuntimeNames.NAMED_BY)
                    .addMember("value", "$S", entity.naming())
                    .build());
        }
        addNullableAccessors(type, entity);
        addConstants(type, entity);
        type.addMethod(TableCode.ofEntity(entity));
        type.addMethod(constructor(entity));
        type.addMethod(Overrides.ofRuntime("canonical")
                .addJavadoc("Leads here from the instance that the service loader makes.\n")
                .returns(ParameterizedTypeName.get(RuntimeNames.ENTITY_MODEL, entity.type()))
                .addStatement("return MODEL")
                .build());
        type.addMethod(queryType);
        TargetModels.addTo(type, entity.relationships());
        if (entity.extendable() && hasAttributes(entity)) {
            new AttributeSwitches(entity).addTo(type);
            KeyCode.addToModel(type, entity);
        } else {
            UnmappedModel.addTo(type, entity);
        }
        entity.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.features().versionMethod()))
                .limit(1)
                .forEach(method -> type.addMethod(Overrides.ofRuntime("versionValue")
                        .returns(Nullness.nullable(ClassName.OBJECT))
                        .addStatement("return $T.$N()", entity.type(), method)
                        .build()));
        addMethodValues(type, entity, "defaultValue", ColumnMeta::defaultMethod);
        addMethodValues(type, entity, "updateValue", column -> column.features().onUpdateMethod());
        addValidations(type, entity);
        if (entity.extendable()) {
            type.addType(MappedClass.of(entity, facts));
            type.addType(RowMapperClass.of(entity));
        }
        return header.file(entity.type(), type.build());
    }

    private static void addNullableAccessors(TypeSpec.Builder type, EntityMeta entity) {
        List<@Nullable AccessorMeta> accessors = new ArrayList<>();
        entity.columns().stream().filter(one -> !one.id()).forEach(one -> accessors.add(one.accessor()));
        entity.embedded().forEach(one -> accessors.add(one.accessor()));
        entity.relationships().forEach(one -> accessors.add(one.accessor()));
        List<CodeBlock> getters = accessors.stream()
                .flatMap(Stream::ofNullable)
                .filter(AccessorMeta::nullable)
                .map(accessor -> CodeBlock.of("$S", accessor.getter().name()))
                .toList();
        if (!getters.isEmpty()) {
            type.addAnnotation(AnnotationSpec.builder(RuntimeNames.NULLABLE_ACCESSORS)
                    .addMember("value", getters.size() == 1 ? "$L" : "{$L}", CodeBlock.join(getters, ",$W"))
                    .build());
        }
    }

    /** A switch expression needs a value: an entity without attributes, which is wrong in any case, gets none. */
    private static boolean hasAttributes(EntityMeta entity) {
        return !entity.columns().isEmpty() || !entity.relationships().isEmpty();
    }

    private static void addConstants(TypeSpec.Builder type, EntityMeta entity) {
        GeneratedNames names = GeneratedNames.of(entity.type());
        for (ColumnMeta column : entity.columns()) {
            if (ValueCode.hasConstant(column)) {
                type.addField(constant(
                                ParameterizedTypeName.get(
                                        RuntimeNames.COLUMN_TYPE, column.value().boxed()),
                                MemberNames.typeConstant(entity, column))
                        .initializer(ValueCode.of(column.value()).columnType())
                        .build());
            }
        }
        type.addField(constant(RuntimeNames.TABLE_DEF, "TABLE")
                .initializer("$L()", TableCode.METHOD)
                .build());
        FormulaCode.addConstants(type, entity);
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
        CodeBlock.Builder relationships = CodeBlock.builder();
        if (!entity.relationships().isEmpty()) {
            relationships.add(entity.relationships().stream()
                    .map(relationship -> CodeBlock.of("$L", MemberNames.constant(relationship)))
                    .collect(CodeBlock.joining(", ", ",\n", "")));
        }
        CodeBlock rowMapper = entity.extendable()
                ? CodeBlock.of(" new $T(),", GeneratedNames.of(entity.type()).rowMapper())
                : CodeBlock.of("");
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Called by the service loader; others use {@link #MODEL}.\n")
                .addStatement(
                        "super($T.class, TABLE,$L\n$L$L)",
                        entity.type(),
                        rowMapper,
                        columns(entity),
                        relationships.build())
                .build();
    }

    private static CodeBlock columns(EntityMeta entity) {
        CodeBlock.Builder names = CodeBlock.builder();
        for (ColumnMeta column : entity.tableColumns()) {
            names.add(column.index() % NAMES_IN_A_LINE == NAMES_IN_A_LINE - 1 ? ",\n$S" : ", $S", column.text());
        }
        CodeBlock all = CodeBlock.of("$T.all(TABLE$>$>$L$<$<)", RuntimeNames.COLUMN_MODEL, names.build());
        List<CodeBlock> methods = new ArrayList<>();
        List<CodeBlock> numbers = new ArrayList<>();
        mark("withVersion", entity, one -> one.features().version(), 1, methods, numbers);
        mark("withVersionByMethod", entity, one -> one.features().versionMethod() != null, 1, methods, numbers);
        mark(
                "withOnUpdate",
                entity,
                one -> one.features().onUpdateMethod() != null,
                Integer.MAX_VALUE,
                methods,
                numbers);
        mark("withDefaults", entity, one -> one.defaultMethod() != null, Integer.MAX_VALUE, methods, numbers);
        mark("withReadOnly", entity, one -> one.features().readOnly(), Integer.MAX_VALUE, methods, numbers);
        entity.columns().stream()
                .flatMap(one -> Stream.ofNullable(one.features().deferred()))
                .distinct()
                .forEach(group -> markDeferred(group, entity, methods, numbers));
        Collections.reverse(numbers);
        String format = methods.size() > 1 ? "$L\n$>$>$L$<$<$L" : "$L$L$L";
        return FormulaCode.added(
                entity, CodeBlock.of(format, CodeBlock.join(methods, ""), all, CodeBlock.join(numbers, "")));
    }

    /** Adds a call that says which columns are deferred together. */
    private static void markDeferred(
            String group, EntityMeta entity, List<CodeBlock> methods, List<CodeBlock> numbers) {
        CodeBlock indexes = entity.columns().stream()
                .filter(one -> group.equals(one.features().deferred()))
                .map(column -> CodeBlock.of("$L", column.index()))
                .collect(CodeBlock.joining(", "));
        methods.add(CodeBlock.of("$T.withDeferred(", RuntimeNames.COLUMN_MODEL));
        numbers.add(CodeBlock.of(", $S, $L)", group, indexes));
    }

    /** Adds a call that says something of columns, where there are any: its beginning and its end. */
    private static void mark(
            String method,
            EntityMeta entity,
            Predicate<ColumnMeta> condition,
            int most,
            List<CodeBlock> methods,
            List<CodeBlock> numbers) {
        CodeBlock indexes = entity.columns().stream()
                .filter(condition)
                .limit(most)
                .map(column -> CodeBlock.of("$L", column.index()))
                .collect(CodeBlock.joining(", "));
        if (!indexes.isEmpty()) {
            methods.add(CodeBlock.of("$T.$L(", RuntimeNames.COLUMN_MODEL, method));
            numbers.add(CodeBlock.of(", $L)", indexes));
        }
    }

    /** What the runtime asks before it puts an object into a relationship. */
    private static void addValidations(TypeSpec.Builder type, EntityMeta entity) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (RelationshipMeta relationship : entity.relationships()) {
            String method = relationship.accessor().validation();
            if (method != null) {
                cases.add(
                        "case $L -> (($T) entity).$N(($T) value);\n",
                        relationship.index(),
                        entity.type(),
                        method,
                        relationship.target());
            }
        }
        if (!cases.isEmpty()) {
            type.addMethod(Overrides.ofRuntime("validated")
                    .returns(Nullness.nullable(ClassName.OBJECT))
                    .addParameter(RuntimeNames.MAPPED_ENTITY, "entity")
                    .addParameter(TypeName.INT, "relationship")
                    .addParameter(ClassName.OBJECT, "value")
                    .addCode("return switch (relationship) {\n$>$Ldefault -> value;\n$<};\n", cases.build())
                    .build());
        }
    }

    private static void addMethodValues(
            TypeSpec.Builder type, EntityMeta entity, String name, Function<ColumnMeta, @Nullable String> method) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (ColumnMeta column : entity.columns()) {
            String called = method.apply(column);
            if (called != null) {
                cases.add("case $L -> $T.$N();\n", column.index(), entity.type(), called);
            }
        }
        if (!cases.isEmpty()) {
            type.addMethod(Overrides.ofRuntime(name)
                    .returns(Nullness.nullable(ClassName.OBJECT))
                    .addParameter(TypeName.INT, "column")
                    .addCode("return switch (column) {\n$>$Ldefault -> null;\n$<};\n", cases.build())
                    .build());
        }
    }
}
