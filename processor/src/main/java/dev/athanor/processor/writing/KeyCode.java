package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.IdMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.sql.SQLException;
import java.util.List;

/** Keys in generated code: made from a row, from an instance or from values, and taken apart again. */
final class KeyCode {
    private KeyCode() {}

    /** The method that reads the key of a row, for keys that are no single number. */
    static MethodDeclaration ofRow(EntityMeta entity) {
        MethodDeclaration.Builder method = Overrides.ofRuntime("readKey")
                .returns(ClassName.OBJECT)
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
    static Code fromArgument(EntityMeta entity) {
        Code.Builder code = Code.builder();
        IdMeta id = entity.id();
        switch (KeyShape.of(entity)) {
            case MISSING -> {}
            case LONG ->
                code.addStatement("e.$N = $L", field(KeyShape.column(entity)), narrowed(KeyShape.column(entity)));
            case SINGLE ->
                code.addStatement(
                        "e.$N = $L",
                        field(KeyShape.column(entity)),
                        castPart(entity, KeyShape.column(entity), Code.of("key")));
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
    static void addToModel(TypeDeclaration.Builder type, EntityMeta entity) {
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

    private static MethodDeclaration compositeOfRow(EntityMeta entity, MethodDeclaration.Builder method) {
        List<ColumnMeta> columns = entity.id().columns();
        for (ColumnMeta column : columns) {
            method.addStatement(
                    "$T $N = $L", ValueCode.of(entity, column).boxed(), local(column), readOrNull(entity, column));
        }
        Code anyNull = columns.stream()
                .map(column -> Code.of("$N == null", local(column)))
                .collect(Code.joining(" || "));
        Code parts =
                columns.stream().map(column -> Code.of("$N", local(column))).collect(Code.joining(", "));
        return method.addStatement("return $L ? null : new $T($L)", anyNull, KeyShape.record(entity), parts)
                .build();
    }

    private static MethodDeclaration compositeOfParts(EntityMeta entity) {
        Code parts = entity.id().columns().stream()
                .map(column -> castPart(entity, column, Code.of("parts[$L]", column.index())))
                .collect(Code.joining(", "));
        return Overrides.ofRuntime("keyOf")
                .returns(ClassName.OBJECT)
                .addParameter(Object[].class, "parts")
                .varargs(true)
                .addStatement("return new $T($L)", KeyShape.record(entity), parts)
                .build();
    }

    private static Code compositeOfFields(EntityMeta entity) {
        List<ColumnMeta> columns = entity.id().columns();
        Code anyUnset = columns.stream().map(KeyCode::isUnset).collect(Code.joining(" || "));
        Code parts =
                columns.stream().map(column -> Code.of("e.$N", field(column))).collect(Code.joining(", "));
        return Code.of("$L ? null : new $T($L)", anyUnset, KeyShape.record(entity), parts);
    }

    /** The inherited method takes the column's value, which a primitive one would be boxed for. */
    private static void addLongKey(TypeDeclaration.Builder type, EntityMeta entity) {
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
    private static void addSingleKey(TypeDeclaration.Builder type, EntityMeta entity) {
        ColumnMeta column = KeyShape.column(entity);
        if (column.value().isPrimitive()) {
            type.addMethod(keyOfInstance(
                    entity,
                    Code.of("$T.isLoaded(e, $L) ? e.$N : null", RuntimeNames.MASKS, column.index(), field(column))));
        }
    }

    private static MethodDeclaration keyOfInstance(EntityMeta entity, Code key) {
        return Overrides.ofRuntime("key")
                .returns(ClassName.OBJECT)
                .addParameter(RuntimeNames.MAPPED_ENTITY, "entity")
                .addStatement("$T e = ($T) entity", instance(entity), instance(entity))
                .addStatement("return $L", key)
                .build();
    }

    private static Code isUnset(ColumnMeta column) {
        return column.value().isPrimitive()
                ? Code.of("!$T.isLoaded(e, $L)", RuntimeNames.MASKS, column.index())
                : Code.of("e.$N == null", field(column));
    }

    private static Code narrowed(ColumnMeta column) {
        TypeName primitive = column.value().boxed().unbox();
        return primitive.equals(TypeName.LONG) ? Code.of("key") : Code.of("($T) key", primitive);
    }

    private static Code castPart(EntityMeta entity, ColumnMeta column, Code object) {
        TypeName type = ValueCode.of(entity, column).boxed();
        return type.equals(ClassName.OBJECT) ? object : Code.of("($T) $L", type, object);
    }

    private static Code readOrNull(EntityMeta entity, ColumnMeta column) {
        return ValueCode.inModel(entity, column).read(RowMapping.position(column.index()), true);
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
