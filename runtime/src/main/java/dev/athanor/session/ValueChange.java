package dev.athanor.session;

import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A column or to-one that the next flush would set.
 *
 * @param name the accessor's name
 * @param isKnown whether the former value is known
 * @param before the former value; null where it is not known
 * @param after the new value; null where the database computes it
 * @param expression what the database computes, as SQL, or null
 */
public record ValueChange(
        String name,
        boolean isKnown,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String expression) {
    /** {@code name: 'roach' -> 'cock'}. */
    @Override
    public String toString() {
        return name + ": " + (isKnown ? text(before) : "?") + " -> " + newText();
    }

    /** {@code name = 'roach'}, of a new object. */
    String added() {
        return name + " = " + newText();
    }

    private String newText() {
        return expression == null ? text(after) : expression;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof MappedEntity entity) {
            return EntityText.named(entity);
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
