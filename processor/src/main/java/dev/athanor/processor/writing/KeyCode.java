package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.IdMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.type.RuntimeNames;
import java.sql.SQLException;
import java.util.List;

/** Keys in generated code: made from a row, from an instance or from values, and taken apart again. */
final class KeyCode {
    private KeyCode() {}

    /** The method of a row mapper that reads the key, for keys that are no single number. */
    static MethodSpec ofRow(EntityMeta entity) {
        MethodSpec.Builder method = Overrides.ofRuntime("key")
                .returns(Nullness.nullable(ClassName.OBJECT))
                .addParameter(RuntimeNames.ROW_READER, "row")
                .addParameter(TypeName.INT, "at")
                .addException(SQLException.class);
        return switch (KeyShape.of(entity)) {
            case MISSING -> method.addStatement("return null").build();
            case LONG, SINGLE ->
                method.addStatement("return $L", readOrNull(entity, KeyShape.column(entity)))
                        .build();
            case COMPOSITE -> compositeOfRow(entity, method);
        };
    }

    /** Statements that set the columns of the key of {@code e} from {@code key}. */
    static CodeBlock fromArgument(EntityMeta entity) {
        CodeBlock.Builder code = CodeBlock.builder();
        IdMeta id = entity.id();
        switch (KeyShape.of(entity)) {
            case MISSING -> {}
            case LONG ->
                code.addStatement("e.$N = $L", field(KeyShape.column(entity)), narrowed(KeyShape.column(entity)));
            case SINGLE ->
                code.addStatement(
                        "e.$N = $L",
                        field(KeyShape.column(entity)),
                        castPart(entity, KeyShape.column(entity), CodeBlock.of("key")));
            case COMPOSITE -> {
                TypeName key = KeyShape.record(entity);
                code.addStatement("$T k = ($T) key", key, key);
                for (ColumnMeta column : id.columns()) {
                    code.addStatement("e.$N = k.$N()", field(column), component(column));
                }
            }
        }
        return code.build();
    }

    /** Adds the methods about keys to a model. */
    static void addToModel(TypeSpec.Builder type, EntityMeta entity) {
        switch (KeyShape.of(entity)) {
            case MISSING -> {}
            case LONG -> {
                addLongKey(type, entity);
                addSingleKey(type, entity);
            }
            case SINGLE -> addSingleKey(type, entity);
            case COMPOSITE -> {
                type.addMethod(compositeOfParts(entity));
                type.addMethod(keyOfInstance(entity, compositeOfFields(entity)));
            }
        }
    }

    /** The component of a key's record that stands for a column. */
    static String component(ColumnMeta column) {
        return ReservedWords.method(column.name());
    }

    private static MethodSpec compositeOfRow(EntityMeta entity, MethodSpec.Builder method) {
        List<ColumnMeta> columns = entity.id().columns();
        for (ColumnMeta column : columns) {
            method.addStatement(
                    "$T $N = $L", ValueCode.of(entity, column).boxed(), local(column), readOrNull(entity, column));
        }
        CodeBlock anyNull = columns.stream()
                .map(column -> CodeBlock.of("$N == null", local(column)))
                .collect(CodeBlock.joining(" || "));
        CodeBlock parts = columns.stream()
                .map(column -> CodeBlock.of("$N", local(column)))
                .collect(CodeBlock.joining(", "));
        return method.addStatement("return $L ? null : new $T($L)", anyNull, KeyShape.record(entity), parts)
                .build();
    }

    private static MethodSpec compositeOfParts(EntityMeta entity) {
        CodeBlock parts = entity.id().columns().stream()
                .map(column -> castPart(entity, column, CodeBlock.of("parts[$L]", column.index())))
                .collect(CodeBlock.joining(", "));
        return Overrides.ofRuntime("keyOf")
                .returns(ClassName.OBJECT)
                .addParameter(Object[].class, "parts")
                .varargs()
                .addStatement("return new $T($L)", KeyShape.record(entity), parts)
                .build();
    }

    private static CodeBlock compositeOfFields(EntityMeta entity) {
        List<ColumnMeta> columns = entity.id().columns();
        CodeBlock anyUnset = columns.stream().map(KeyCode::isUnset).collect(CodeBlock.joining(" || "));
        CodeBlock parts = columns.stream()
                .map(column -> CodeBlock.of("e.$N", field(column)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L ? null : new $T($L)", anyUnset, KeyShape.record(entity), parts);
    }

    /** The inherited method takes the column's value, which a primitive one would be boxed for. */
    private static void addLongKey(TypeSpec.Builder type, EntityMeta entity) {
        ColumnMeta column = KeyShape.column(entity);
        if (column.value().isPrimitive()) {
            type.addMethod(Overrides.ofRuntime("longKey")
                    .returns(TypeName.LONG)
                    .addParameter(RuntimeNames.MAPPED_ENTITY, "entity")
                    .addStatement("return (($T) entity).$N", instance(entity), field(column))
                    .build());
        }
    }

    /** The inherited method takes the column's value, which for a primitive one is never null. */
    private static void addSingleKey(TypeSpec.Builder type, EntityMeta entity) {
        ColumnMeta column = KeyShape.column(entity);
        if (column.value().isPrimitive()) {
            type.addMethod(keyOfInstance(
                    entity,
                    CodeBlock.of(
                            "$T.isLoaded(e, $L) ? e.$N : null", RuntimeNames.MASKS, column.index(), field(column))));
        }
    }

    private static MethodSpec keyOfInstance(EntityMeta entity, CodeBlock key) {
        return Overrides.ofRuntime("key")
                .returns(Nullness.nullable(ClassName.OBJECT))
                .addParameter(RuntimeNames.MAPPED_ENTITY, "entity")
                .addStatement("$T e = ($T) entity", instance(entity), instance(entity))
                .addStatement("return $L", key)
                .build();
    }

    private static CodeBlock isUnset(ColumnMeta column) {
        return column.value().isPrimitive()
                ? CodeBlock.of("!$T.isLoaded(e, $L)", RuntimeNames.MASKS, column.index())
                : CodeBlock.of("e.$N == null", field(column));
    }

    private static CodeBlock narrowed(ColumnMeta column) {
        TypeName primitive = column.value().boxed().unbox();
        return primitive.equals(TypeName.LONG) ? CodeBlock.of("key") : CodeBlock.of("($T) key", primitive);
    }

    private static CodeBlock castPart(EntityMeta entity, ColumnMeta column, CodeBlock object) {
        TypeName type = ValueCode.of(entity, column).boxed();
        return type.equals(ClassName.OBJECT) ? object : CodeBlock.of("($T) $L", type, object);
    }

    private static CodeBlock readOrNull(EntityMeta entity, ColumnMeta column) {
        return ValueCode.of(entity, column).read(RowMapperClass.position(column.index()), true);
    }

    private static String field(ColumnMeta column) {
        return MemberNames.field(column);
    }

    private static String local(ColumnMeta column) {
        return MemberNames.local(field(column), "row", "at");
    }

    private static TypeName instance(EntityMeta entity) {
        return GeneratedNames.of(entity.type()).mappedType();
    }
}
