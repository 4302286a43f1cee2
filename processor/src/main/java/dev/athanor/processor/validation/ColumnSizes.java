package dev.athanor.processor.validation;

import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredComponent;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which sizes the column of a component can have. Used by the rule about embedded records. */
final class ColumnSizes {
    private ColumnSizes() {}

    /**
     * What is wrong with a size.
     *
     * @param what what the column has, as a message goes on
     * @param remedy what to do
     */
    record Wrong(String what, String remedy) {}

    /** What is wrong with the column that a component and its overrides say; null for nothing. */
    static @Nullable Wrong wrong(DeclaredComponent component, DeclaredColumn column) {
        ValueMeta value = component.value();
        boolean text = value.isString() || value.form() == ValueForm.ENUM;
        if (column.deferred().value() || column.group().written()) {
            return new Wrong("deferred = true, but the record is read whole", "Remove it.");
        }
        if (column.readOnly().value()) {
            return new Wrong("readOnly = true, but the record is written whole", "Remove it.");
        }
        if (column.enumType().written() && value.form() != ValueForm.ENUM) {
            return new Wrong("an enumType, which does not apply to " + component.typeText(), "Remove it.");
        }
        if (column.length().written() && !text) {
            return new Wrong("a length, which does not apply to " + component.typeText(), "Remove it.");
        }
        if (column.scale().written() && !value.isDecimal()
                || column.precision().written() && !value.isDecimal() && !value.isBigInteger()) {
            return new Wrong("a precision or scale, which does not apply to " + component.typeText(), "Remove it.");
        }
        if (Stream.of(column.length(), column.precision(), column.scale()).anyMatch(one -> one.value() < 0)) {
            return new Wrong("a negative size", "Write the number of characters or digits.");
        }
        if (value.isDecimal() && column.precision().value() == 0) {
            return new Wrong(
                    "no precision; databases differ in what a decimal without one holds",
                    "Write for example @Column(precision = 19, scale = 4) on the component.");
        }
        if (column.scale().value() > column.precision().value()) {
            return new Wrong("a scale greater than its precision", "Precision counts all digits.");
        }
        return value.form() == ValueForm.ENUM ? ofEnum(component, column) : ofKey(value, column);
    }

    private static @Nullable Wrong ofEnum(DeclaredComponent component, DeclaredColumn column) {
        int length = column.length().value();
        return length == 0 || length >= component.longestConstant()
                ? null
                : new Wrong(
                        "length " + length + ", but a constant of " + component.typeText() + " has "
                                + component.longestConstant() + " characters",
                        "Make it longer, or remove the length.");
    }

    private static @Nullable Wrong ofKey(ValueMeta value, DeclaredColumn column) {
        boolean isKey = column.unique().value() || column.index().value();
        return value.isString() && column.length().value() == 0 && isKey
                ? new Wrong(
                        "no length, but an index, which not every database can keep of an unbounded string",
                        "Write for example @Column(length = 255) on the component.")
                : null;
    }
}
