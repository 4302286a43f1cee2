package dev.athanor.query;

import dev.athanor.error.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What makes a row: the user's function, as one of all slots.
 *
 * @param maker the function as the user gave it, by which two are equal; the items are in the statement
 * @param function the same, of all slots
 * @param keepsSlots whether a row keeps the array
 */
record SlotAssembler<R>(Object maker, Function<@Nullable Object[], R> function, boolean keepsSlots)
        implements RowAssembler<R> {
    /** Of rows that know what was selected. */
    static <R extends Row> SlotAssembler<R> rows(
            List<Selectable<?>> items, BiFunction<List<Selectable<?>>, @Nullable Object[], R> maker) {
        return new SlotAssembler<>(maker, slots -> maker.apply(items, slots), true);
    }

    /** Of what a function makes. */
    static <R> SlotAssembler<R> of(Object maker, Function<@Nullable Object[], R> function) {
        return new SlotAssembler<>(maker, function, false);
    }

    /** Of records with {@code @Projection}. */
    static <R> SlotAssembler<R> of(Projected<R> projected) {
        List<String> components = projected.components();
        Function<ProjectedRow, R> maker = projected.maker();
        return of(maker, slots -> maker.apply(new ProjectedRow(components, slots)));
    }

    /** A NULL for which the function has no place, mostly a primitive parameter of a constructor, is told by its number. */
    @Override
    public R assemble(@Nullable Object[] slots) {
        try {
            return function.apply(slots);
        } catch (NullPointerException e) {
            int number = Arrays.asList(slots).indexOf(null);
            if (number < 0) {
                throw e;
            }
            throw new InvalidValueException(
                    "Value " + (number + 1) + " of a row is NULL, and what makes an object of the row"
                            + " does not take it. Let it take a nullable one, as Integer in place of int, or select coalesce(...).",
                    e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SlotAssembler<?> that && maker.equals(that.maker);
    }

    @Override
    public int hashCode() {
        return maker.hashCode();
    }
}
