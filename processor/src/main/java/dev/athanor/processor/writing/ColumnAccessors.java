package dev.athanor.processor.writing;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.processor.type.RuntimeNames;

/** The fields of columns in the instance class, and the accessors over them. */
final class ColumnAccessors {
    private ColumnAccessors() {}

    static FieldDeclaration field(ColumnMeta column) {
        TypeName type = ValueCode.of(column.value()).type();
        return FieldDeclaration.of(type, MemberNames.field(column));
    }

    /** Whether a getter makes its column known first. */
    static boolean anyLoads(EntityMeta entity) {
        return entity.columns().stream()
                .anyMatch(column -> column.accessor() != null
                        && !column.id()
                        && column.value().form() != ValueForm.UNKNOWN);
    }

    /** Whether a setter tells of its change. */
    static boolean anyChanges(EntityMeta entity) {
        return !entity.embedded().isEmpty() || entity.columns().stream().anyMatch(ColumnMeta::isSettable);
    }

    static void addTo(TypeDeclaration.Builder type, EntityMeta entity, ColumnMeta column) {
        AccessorMeta accessor = column.accessor();
        if (accessor == null) {
            return;
        }
        if (column.value().form() == ValueForm.UNKNOWN) {
            type.addMethod(Overrides.unmapped(entity, accessor.getter()));
        } else {
            type.addMethod(getter(column, accessor));
        }
        MethodMeta setter = accessor.setter();
        if (setter != null) {
            type.addMethod(setter(column, accessor, setter));
        }
    }

    private static MethodDeclaration getter(ColumnMeta column, AccessorMeta accessor) {
        MethodDeclaration.Builder getter = Overrides.getter(accessor);
        String field = MemberNames.field(column);
        if (!column.id()) {
            getter.addStatement("$L($L)", MappedState.LOAD, column.index());
        } else if (!column.generated()
                && !accessor.nullable()
                && !column.value().isPrimitive()) {
            getter.beginControlFlow("if ($N == null)", field)
                    .addStatement("$T.load(this, $L)", RuntimeNames.ACCESS, column.index())
                    .endControlFlow();
        }
        return getter.addStatement("return $L", handedOut(column)).build();
    }

    private static MethodDeclaration setter(ColumnMeta column, AccessorMeta accessor, MethodMeta setter) {
        String field = MemberNames.field(column);
        MethodDeclaration.Builder method = Overrides.setter(setter, field);
        if (accessor.validation() != null && isChecked(column, accessor)) {
            method.addStatement("$T.required(this, $L, $N)", RuntimeNames.ACCESS, column.index(), field);
        }
        Overrides.addValidation(method, accessor, field);
        method.addStatement(
                        "$L($L, this.$N, $L)", MappedState.CHANGE, column.index(), field, newValue(column, accessor))
                .addStatement("this.$N = $L", field, kept(column, Code.of("this"), field));
        if (countsNullAsUnset(column)) {
            method.beginControlFlow("if ($N == null)", field)
                    .addStatement("$T.setLoaded(this, $L, false)", RuntimeNames.MASKS, column.index())
                    .endControlFlow();
        }
        return method.build();
    }

    /** A field's value as a getter hands it out: bytes as a copy. */
    static Code handedOut(ColumnMeta column) {
        String field = MemberNames.field(column);
        return ColumnTypes.isBytes(column.value().type())
                ? Code.of("$T.copy($N)", RuntimeNames.ACCESS, field)
                : Code.of("$N", field);
    }

    /** A value as a field holds it: a list or bytes as a copy. */
    static Code kept(ColumnMeta column, Code entity, String value) {
        if (ColumnTypes.isBytes(column.value().type())) {
            return Code.of("$T.copy($N)", RuntimeNames.ACCESS, value);
        }
        return ColumnTypes.isList(column.value().type())
                ? Code.of("$T.copy($L, $L, $N)", RuntimeNames.ACCESS, entity, column.index(), value)
                : Code.of("$N", value);
    }

    /** Whether null is refused. */
    static boolean isChecked(ColumnMeta column, AccessorMeta accessor) {
        return !accessor.nullable() && !column.value().isPrimitive() && !countsNullAsUnset(column);
    }

    /** Whether null leaves the column to its default. */
    static boolean countsNullAsUnset(ColumnMeta column) {
        boolean hasDefault = column.defaultMethod() != null || column.features().defaultSql() != null;
        return hasDefault && !column.value().isPrimitive();
    }

    private static Code newValue(ColumnMeta column, AccessorMeta accessor) {
        String field = MemberNames.field(column);
        return isChecked(column, accessor)
                ? Code.of("$T.required(this, $L, $N)", RuntimeNames.ACCESS, column.index(), field)
                : Code.of("$N", field);
    }
}
