package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.processor.type.ColumnTypes.BuiltIn;
import dev.athanor.processor.type.RuntimeNames;

/** How a value of a column is held, read, bound and described in generated code. An unknown type passes as text in an {@code Object}. */
final class ValueCode {
    private final ValueMeta value;
    private final BuiltIn builtIn;

    private ValueCode(ValueMeta value) {
        this.value = value;
        this.builtIn = ColumnTypes.of(value.type())
                .or(() -> ColumnTypes.of(TypeName.get(String.class)))
                .orElseThrow();
    }

    static ValueCode of(ValueMeta value) {
        return new ValueCode(value);
    }

    /** The type that holds it, which may be primitive. */
    TypeName type() {
        return value.form() == ValueForm.UNKNOWN ? ClassName.OBJECT : value.type();
    }

    /** The column type: {@code Types.LONG}. */
    CodeBlock columnType() {
        if (value.form() == ValueForm.ENUM) {
            return CodeBlock.of("$T.enumeration($T.class)", RuntimeNames.TYPES, value.type());
        }
        if (value.isDecimal() && value.scale() > 0) {
            return CodeBlock.of("$T.decimal($L)", RuntimeNames.TYPES, value.scale());
        }
        return CodeBlock.of("$T.$L", RuntimeNames.TYPES, builtIn.constant());
    }

    /** Reads it from {@code row}, into its own type or, if asked, into one that can be null. */
    CodeBlock read(CodeBlock position, boolean orNull) {
        if (value.form() == ValueForm.ENUM) {
            return CodeBlock.of("row.getEnum($L, $T.class)", position, value.type());
        }
        if (value.isDecimal()) {
            return CodeBlock.of("row.getBigDecimal($L, $L)", position, value.scale());
        }
        boolean boxed = builtIn.javaType().isBoxedPrimitive() && (orNull || !value.isPrimitive());
        return CodeBlock.of("row.get$L($L)", builtIn.accessor() + (boxed ? "OrNull" : ""), position);
    }

    /** Binds it at {@code index} of {@code out}. */
    CodeBlock bind(CodeBlock from) {
        if (value.form() == ValueForm.ENUM) {
            return CodeBlock.of("out.setEnum(index, $L)", from);
        }
        if (value.form() == ValueForm.UNKNOWN) {
            return CodeBlock.of("out.setString(index, ($T) $L)", String.class, from);
        }
        return CodeBlock.of("out.set$L(index, $L)", builtIn.accessor(), from);
    }

    /** An {@code Object} that may be null as a value, of a primitive type 0. */
    CodeBlock cast(CodeBlock object) {
        TypeName type = type();
        if (type.equals(ClassName.OBJECT)) {
            return object;
        }
        if (!type.isPrimitive()) {
            return CodeBlock.of("($T) $L", type, object);
        }
        if (type.equals(TypeName.BOOLEAN)) {
            return CodeBlock.of("$L != null && (boolean) $L", object, object);
        }
        String zero = type.equals(TypeName.CHAR) ? "'\\0'" : "0";
        return CodeBlock.of("$L == null ? $L : ($T) $L", object, zero, type, object);
    }

    /** The type as one that can be null. */
    TypeName boxed() {
        return value.queryType();
    }
}
