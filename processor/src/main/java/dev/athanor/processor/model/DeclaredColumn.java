package dev.athanor.processor.model;

/**
 * What {@code @Column} says of an accessor; the defaults where it is absent.
 *
 * @param present whether the annotation is there
 * @param name the column's name; empty for that of the naming strategy
 * @param length the greatest number of characters
 * @param precision the number of decimal digits
 * @param scale the number of digits after the decimal point
 * @param enumType the name of the type that an enum has in the database; empty for text
 * @param unique whether a value may occur once only
 * @param index whether an index is created
 * @param deferred whether it is left out where the entity is read
 * @param group the group of deferred columns that it is read with; empty for none
 * @param readOnly whether it is never written
 */
public record DeclaredColumn(
        boolean present,
        Stated<String> name,
        Stated<Integer> length,
        Stated<Integer> precision,
        Stated<Integer> scale,
        Stated<String> enumType,
        Stated<Boolean> unique,
        Stated<Boolean> index,
        Stated<Boolean> deferred,
        Stated<String> group,
        Stated<Boolean> readOnly) {

    /** The column where what an override writes comes before what this says. */
    public DeclaredColumn overriddenBy(DeclaredColumn override) {
        return new DeclaredColumn(
                true,
                written(name, override.name),
                written(length, override.length),
                written(precision, override.precision),
                written(scale, override.scale),
                written(enumType, override.enumType),
                written(unique, override.unique),
                written(index, override.index),
                written(deferred, override.deferred),
                written(group, override.group),
                written(readOnly, override.readOnly));
    }

    /** Whether something is written that has to do with the values, and not with the name. */
    public boolean statesValues() {
        return length.written()
                || precision.written()
                || scale.written()
                || enumType.written()
                || unique.written()
                || index.written()
                || deferred.written()
                || group.written()
                || readOnly.written();
    }

    private static <T> Stated<T> written(Stated<T> own, Stated<T> override) {
        return override.written() ? override : own;
    }
}
