package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ConverterMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.processor.type.ColumnTypes.BuiltIn;
import dev.athanor.processor.type.RuntimeNames;
import org.jspecify.annotations.Nullable;

/** How a value of a column is held, read, bound and described in generated code. An unknown type passes as text in an {@code Object}. */
final class ValueCode {
    private final ValueMeta value;
    private final BuiltIn builtIn;
    private final Code columnType;

    private ValueCode(ValueMeta value, @Nullable Code constant) {
        this.value = value;
        this.builtIn = ColumnTypes.of(value.stored())
                .or(() -> ColumnTypes.of(TypeName.get(String.class)))
                .orElseThrow();
        this.columnType = constant == null ? columnTypeOf() : constant;
    }

    /** A value that no column of the entity at hand has. */
    static ValueCode of(ValueMeta value) {
        return new ValueCode(value, null);
    }

    /** The value of a column; the column type of a converter is a constant of the entity's model. */
    static ValueCode of(EntityMeta entity, ColumnMeta column) {
        boolean constant = hasConstant(column);
        return new ValueCode(
                column.value(),
                constant
                        ? Code.of(
                                "$T.$L",
                                GeneratedNames.of(entity.type()).model(),
                                MemberNames.typeConstant(entity, column))
                        : null);
    }

    /** The value of a column, in the model of its entity. */
    static ValueCode inModel(EntityMeta entity, ColumnMeta column) {
        boolean constant = hasConstant(column);
        return new ValueCode(column.value(), constant ? Code.of("$L", MemberNames.typeConstant(entity, column)) : null);
    }

    /** Whether the column type of a column is a constant of the entity's model: one that is made, and bound by. */
    static boolean hasConstant(ColumnMeta column) {
        return column.value().form() == ValueForm.CONVERTED || column.value().enumType() != null;
    }

    /** The type that holds it, which may be primitive; what a converter gives is held as it is given. */
    TypeName type() {
        if (value.form() == ValueForm.CONVERTED) {
            return value.boxed();
        }
        return value.form() == ValueForm.UNKNOWN ? ClassName.OBJECT : value.type();
    }

    /** The column type: {@code Types.LONG}. */
    Code columnType() {
        return columnType;
    }

    private Code columnTypeOf() {
        if (value.form() == ValueForm.ENUM) {
            return value.enumType() == null
                    ? Code.of("$T.enumeration($T.class)", RuntimeNames.TYPES, value.type())
                    : Code.of(
                            "$T.enumeration($T.class, $S)",
                            RuntimeNames.TYPES,
                            value.type(),
                            value.enumType().name());
        }
        Code stored = value.isDecimal() && value.scale() > 0
                ? Code.of("$T.decimal($L)", RuntimeNames.TYPES, value.scale())
                : Code.of("$T.$L", RuntimeNames.TYPES, builtIn.constant());
        ConverterMeta converter = value.converter();
        if (value.form() != ValueForm.CONVERTED || converter == null) {
            return stored;
        }
        TypeName raw = value.boxed() instanceof ParameterizedTypeName generic ? generic.rawType() : value.boxed();
        return Code.of(
                "$T.converted($T.class, $L, new $T$L($L))",
                RuntimeNames.TYPES,
                raw,
                stored,
                converter.type(),
                converter.generic() ? "<>" : "",
                converter.takesClass() ? Code.of("$T.class", raw) : Code.of(""));
    }

    /** Reads it from {@code row}, into its own type or, if asked, into one that can be null. */
    Code read(Code position, boolean orNull) {
        if (value.form() == ValueForm.ENUM) {
            return Code.of("row.getEnum($L, $T.class)", position, value.type());
        }
        if (isReadByType()) {
            return Code.of("row.get($L, $L)", position, columnType);
        }
        if (value.isDecimal()) {
            return Code.of("row.getBigDecimal($L, $L)", position, value.scale());
        }
        boolean boxed = builtIn.javaType().isBoxedPrimitive() && (orNull || !value.isPrimitive());
        return Code.of("row.get$L($L)", builtIn.accessor() + (boxed ? "OrNull" : ""), position);
    }

    /** Binds it at {@code index} of {@code out}. */
    Code bind(Code from) {
        if (value.form() == ValueForm.ENUM && value.enumType() == null) {
            return Code.of("out.setEnum(index, $L)", from);
        }
        if (value.form() == ValueForm.UNKNOWN) {
            return Code.of("out.setString(index, ($T) $L)", String.class, from);
        }
        return isReadByType()
                ? Code.of("out.set(index, $L, $L)", columnType, from)
                : Code.of("out.set$L(index, $L)", builtIn.accessor(), from);
    }

    /** Whether the column type reads and binds it, rather than a method for its Java type. */
    private boolean isReadByType() {
        return value.form() == ValueForm.CONVERTED
                || value.enumType() != null
                || builtIn.accessor().isEmpty();
    }

    /** An {@code Object} that may be null as a value, of a primitive type 0. */
    Code cast(Code object) {
        TypeName type = type();
        if (type.equals(ClassName.OBJECT)) {
            return object;
        }
        if (!type.isPrimitive()) {
            return Code.of("($T) $L", type, object);
        }
        if (type.equals(TypeName.BOOLEAN)) {
            return Code.of("$L != null && (boolean) $L", object, object);
        }
        String zero = type.equals(TypeName.CHAR) ? "'\\0'" : "0";
        return Code.of("$L == null ? $L : ($T) $L", object, zero, type, object);
    }

    /** The type as one that can be null. */
    TypeName boxed() {
        return value.queryType();
    }
}
