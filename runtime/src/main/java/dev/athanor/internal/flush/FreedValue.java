package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What a row has for the time being in place of a unique value that another row takes. */
final class FreedValue {
    private static final int FEWEST_CHARACTERS = 12;

    private FreedValue() {}

    /**
     * The step that frees the values of a unique key.
     *
     * @param owner the row that has them
     * @param taker the row that is to have them
     * @throws InvalidValueException where no column of the key can have another value for the time being
     */
    static FlushStep of(EntityModel<?> model, MappedEntity owner, MappedEntity taker, int[] columns) {
        FlushStep step = find(model, owner, columns, false);
        if (step != null) {
            return step;
        }
        throw new InvalidValueException(
                model.name() + " with key " + model.key(owner) + " and with key " + model.key(taker)
                        + " take unique values from each other, and " + model.attributeName(columns[0])
                        + " can be neither NULL nor another value in between. Flush between the changes, with a value"
                        + " of your own.");
    }

    /** A foreign key cannot refer to what is not there. */
    private static boolean isReference(EntityModel<?> model, int column) {
        String name = model.columns().get(column).def().name();
        return model.table().foreignKeys().stream()
                .anyMatch(key -> key.columns().contains(name));
    }

    /** The step for a row that is deleted later; null where no column of the key can have another value for the time being. */
    static @Nullable FlushStep ofDeleted(EntityModel<?> model, MappedEntity owner, int[] columns) {
        return find(model, owner, columns, true);
    }

    private static @Nullable FlushStep find(
            EntityModel<?> model, MappedEntity owner, int[] columns, boolean ofDeleted) {
        for (int column : columns) {
            if (model.columns().get(column).def().nullable()) {
                return new FlushStep.Free(model, owner, column, null, ofDeleted);
            }
        }
        for (int column : columns) {
            Object value =
                    isReference(model, column) ? null : unused(model.columns().get(column));
            if (value != null) {
                return new FlushStep.Free(model, owner, column, value, ofDeleted);
            }
        }
        return null;
    }

    /** Texts, UUIDs and integers have enough values for one that nobody has. */
    private static @Nullable Object unused(ColumnModel column) {
        Class<?> type = column.def().type().javaType();
        int length = column.def().length();
        if (type == String.class && (length == 0 || length >= FEWEST_CHARACTERS)) {
            String text = "~" + UUID.randomUUID().toString().replace("-", "");
            return length == 0 ? text : text.substring(0, Math.min(length, text.length()));
        }
        if (type == Long.class) {
            return -ThreadLocalRandom.current().nextLong(1L << 40, 1L << 62);
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        return type == Integer.class ? -ThreadLocalRandom.current().nextInt(1 << 24, Integer.MAX_VALUE) : null;
    }
}
