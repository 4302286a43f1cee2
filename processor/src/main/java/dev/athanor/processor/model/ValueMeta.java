package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column's values, as declared, and its size. Shared by the columns of entities and of link tables.
 *
 * @param type the declared Java type, possibly primitive; {@code Object} where it could not be resolved
 * @param form how it is stored
 * @param length the greatest number of characters; 0 is unbounded or does not apply
 * @param precision the number of decimal digits of a {@code BigDecimal}; else 0
 * @param scale the number of digits after the decimal point of a {@code BigDecimal}; else 0
 * @param converter what stores it as another type, or null
 * @param enumType the type of its own that an enum has in the database, or null
 */
public record ValueMeta(
        TypeName type,
        ValueForm form,
        int length,
        int precision,
        int scale,
        @Nullable ConverterMeta converter,
        @Nullable EnumTypeMeta enumType) {
    private static final ClassName STRING = ClassName.get(String.class);
    private static final ClassName BIG_INTEGER = ClassName.get(java.math.BigInteger.class);
    private static final ClassName DECIMAL = ClassName.get(java.math.BigDecimal.class);

    /** A value that is stored as it is. */
    public ValueMeta(TypeName type, ValueForm form, int length, int precision, int scale) {
        this(type, form, length, precision, scale, null, null);
    }

    /** A value that a converter stores. */
    public ValueMeta(
            TypeName type, ValueForm form, int length, int precision, int scale, @Nullable ConverterMeta converter) {
        this(type, form, length, precision, scale, converter, null);
    }

    /** A value whose type is not known, because something else is wrong. */
    public static ValueMeta unknown() {
        return new ValueMeta(ClassName.OBJECT, ValueForm.UNKNOWN, 0, 0, 0);
    }

    /** The type, a primitive one boxed. */
    public TypeName boxed() {
        return type.isPrimitive() ? type.box() : type;
    }

    /** What the query type uses as the type argument: {@link #boxed()}, or {@code Object} where the type is unknown. */
    public TypeName queryType() {
        return form == ValueForm.UNKNOWN ? ClassName.OBJECT : boxed();
    }

    /** Whether the declared type is a primitive one. */
    public boolean isPrimitive() {
        return type.isPrimitive();
    }

    /** The type that the column holds, boxed: that of the converter where there is one. */
    public TypeName stored() {
        return converter == null ? boxed() : converter.stored();
    }

    /** Whether the column holds strings. */
    public boolean isString() {
        return stored().equals(STRING);
    }

    /** Whether the column holds decimals. */
    public boolean isDecimal() {
        return stored().equals(DECIMAL);
    }

    /** Whether the column holds whole numbers of any size. */
    public boolean isBigInteger() {
        return stored().equals(BIG_INTEGER);
    }

    /** Whether a converter stores the values. */
    public boolean isConverted() {
        return converter != null;
    }

    /** Whether the values are whole numbers that a database can generate. */
    public boolean isGeneratable() {
        TypeName boxed = boxed();
        return !isConverted()
                && (boxed.equals(TypeName.LONG.box())
                        || boxed.equals(TypeName.INT.box())
                        || boxed.equals(TypeName.SHORT.box()));
    }

    /** The same size, of the boxed type: the type of a foreign key that refers to this column and may be absent. */
    public ValueMeta asBoxed() {
        return new ValueMeta(boxed(), form, length, precision, scale, converter, enumType);
    }

    /** The same values in a type of their own in the database; null for none. */
    public ValueMeta withEnumType(@Nullable EnumTypeMeta named) {
        return new ValueMeta(type, form, length, precision, scale, converter, named);
    }

    /** The same type with the size of another value. */
    public ValueMeta sizedAs(ValueMeta other) {
        return new ValueMeta(type, form, other.length, other.precision, other.scale, converter, other.enumType);
    }
}
