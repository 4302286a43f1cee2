package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.printing.AnnotationUse;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
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
 * Writes {@code XModel}: the facts about an entity, with its instance class in it. Called for every entity, broken
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

    private static SourceFile write(EntityMeta entity, FileFacts facts, MethodDeclaration queryType) {
        Header header = new Header(facts);
        GeneratedNames names = GeneratedNames.of(entity.type());
        TypeDeclaration.Builder type = header.openForRuntime(
                        names.model(),
                        Code.of("The facts about {@link $T}.\n", entity.type()),
                        Suppressions.ofModel(entity, facts))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RowMapping.superclass(entity), entity.type()));
        if (!entity.naming().equals(USUAL_NAMING)) {
            type.addAnnotation(AnnotationUse.of(RuntimeNames.NAMED_BY, Code.of("$S", entity.naming())));
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
        if (entity.extendable()) {
            RowMapping.addTo(type, entity);
        }
        entity.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.features().versionMethod()))
                .limit(1)
                .forEach(method -> type.addMethod(Overrides.ofRuntime("versionValue")
                        .returns(ClassName.OBJECT)
                        .addStatement("return $T.$N()", entity.type(), method)
                        .build()));
        addMethodValues(type, entity, "defaultValue", ColumnMeta::defaultMethod);
        addMethodValues(type, entity, "updateValue", column -> column.features().onUpdateMethod());
        addValidations(type, entity);
        if (entity.extendable()) {
            type.addType(MappedClass.of(entity, facts));
        }
        return header.file(entity.type(), type.build());
    }

    private static void addNullableAccessors(TypeDeclaration.Builder type, EntityMeta entity) {
        List<@Nullable AccessorMeta> accessors = new ArrayList<>();
        entity.columns().stream().filter(one -> !one.id()).forEach(one -> accessors.add(one.accessor()));
        entity.embedded().forEach(one -> accessors.add(one.accessor()));
        entity.relationships().forEach(one -> accessors.add(one.accessor()));
        List<Code> getters = accessors.stream()
                .flatMap(Stream::ofNullable)
                .filter(AccessorMeta::nullable)
                .map(accessor -> Code.of("$S", accessor.getter().name()))
                .toList();
        if (!getters.isEmpty()) {
            Code all = Code.of(getters.size() == 1 ? "$L" : "{$L}", Code.join(getters, ",$W"));
            type.addAnnotation(AnnotationUse.of(RuntimeNames.NULLABLE_ACCESSORS, all));
        }
    }

    /** A switch expression needs a value: an entity without attributes, which is wrong in any case, gets none. */
    private static boolean hasAttributes(EntityMeta entity) {
        return !entity.columns().isEmpty() || !entity.relationships().isEmpty();
    }

    private static void addConstants(TypeDeclaration.Builder type, EntityMeta entity) {
        GeneratedNames names = GeneratedNames.of(entity.type());
        for (ColumnMeta column : entity.columns()) {
            if (ValueCode.hasConstant(column)) {
                type.addField(constant(
                                ParameterizedTypeName.get(
                                        RuntimeNames.COLUMN_TYPE, column.value().boxed()),
                                MemberNames.typeConstant(entity, column))
                        .withValue(ValueCode.of(column.value()).columnType()));
            }
        }
        type.addField(constant(RuntimeNames.TABLE_DEF, "TABLE").withValue("$L()", TableCode.METHOD));
        FormulaCode.addConstants(type, entity);
        new RelationshipConstants(entity).addTo(type);
        type.addField(FieldDeclaration.of(names.model(), "MODEL", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .withJavadoc("The one instance.\n")
                .withValue("new $T()", names.model()));
    }

    private static FieldDeclaration constant(TypeName type, String name) {
        return FieldDeclaration.of(type, name, Modifier.STATIC, Modifier.FINAL);
    }

    private static MethodDeclaration constructor(EntityMeta entity) {
        Code constants = entity.relationships().stream()
                .map(relationship -> Code.of("$L", MemberNames.constant(relationship)))
                .collect(Code.joining(", "));
        Code relationships = constants.isEmpty() ? constants : Code.of(",\n$L", constants);
        return MethodDeclaration.constructor()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Called by the service loader; others use {@link #MODEL}.\n")
                .addStatement("super($T.class, TABLE,\n$L$L)", entity.type(), columns(entity), relationships)
                .build();
    }

    private static Code columns(EntityMeta entity) {
        Code.Builder names = Code.builder();
        for (ColumnMeta column : entity.tableColumns()) {
            names.add(column.index() % NAMES_IN_A_LINE == NAMES_IN_A_LINE - 1 ? ",\n$S" : ", $S", column.text());
        }
        Code all = Code.of("columnsOf(TABLE$>$>$L$<$<)", names.build());
        List<Code> methods = new ArrayList<>();
        List<Code> numbers = new ArrayList<>();
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
        return FormulaCode.added(entity, Code.of(format, Code.join(methods, ""), all, Code.join(numbers, "")));
    }

    /** Adds a call that says which columns are deferred together. */
    private static void markDeferred(String group, EntityMeta entity, List<Code> methods, List<Code> numbers) {
        Code indexes = entity.columns().stream()
                .filter(one -> group.equals(one.features().deferred()))
                .map(column -> Code.of("$L", column.index()))
                .collect(Code.joining(", "));
        methods.add(Code.of("$T.withDeferred(", RuntimeNames.COLUMN_MODEL));
        numbers.add(Code.of(", $S, $L)", group, indexes));
    }

    /** Adds a call that says something of columns, where there are any: its beginning and its end. */
    private static void mark(
            String method,
            EntityMeta entity,
            Predicate<ColumnMeta> condition,
            int most,
            List<Code> methods,
            List<Code> numbers) {
        Code indexes = entity.columns().stream()
                .filter(condition)
                .limit(most)
                .map(column -> Code.of("$L", column.index()))
                .collect(Code.joining(", "));
        if (!indexes.isEmpty()) {
            methods.add(Code.of("$T.$L(", RuntimeNames.COLUMN_MODEL, method));
            numbers.add(Code.of(", $L)", indexes));
        }
    }

    /** What the runtime asks before it puts an object into a relationship. */
    private static void addValidations(TypeDeclaration.Builder type, EntityMeta entity) {
        Code.Builder cases = Code.builder();
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
                    .returns(ClassName.OBJECT)
                    .addParameter(RuntimeNames.MAPPED_ENTITY, "entity")
                    .addParameter(TypeName.INT, "relationship")
                    .addParameter(ClassName.OBJECT, "value")
                    .addCode("return switch (relationship) {\n$>$Ldefault -> value;\n$<};\n", cases.build())
                    .build());
        }
    }

    private static void addMethodValues(
            TypeDeclaration.Builder type,
            EntityMeta entity,
            String name,
            Function<ColumnMeta, @Nullable String> method) {
        Code.Builder cases = Code.builder();
        for (ColumnMeta column : entity.columns()) {
            String called = method.apply(column);
            if (called != null) {
                cases.add("case $L -> $T.$N();\n", column.index(), entity.type(), called);
            }
        }
        if (!cases.isEmpty()) {
            type.addMethod(Overrides.ofRuntime(name)
                    .returns(ClassName.OBJECT)
                    .addParameter(TypeName.INT, "column")
                    .addCode("return switch (column) {\n$>$Ldefault -> null;\n$<};\n", cases.build())
                    .build());
        }
    }
}
