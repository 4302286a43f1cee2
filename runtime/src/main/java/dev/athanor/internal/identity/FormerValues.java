package dev.athanor.internal.identity;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that attributes of objects had, in the order in which they changed; how the journal of a session and of a page keep them. */
final class FormerValues {
    private static final int FIRST_LENGTH = 4;

    /** A value that was last known before its object expired: it is put back, but compared with nothing. */
    record Stale(@Nullable Object value) {}

    /** A value that a statement replaced in the row: it is put back, and no change, so that it is compared with nothing. */
    record Replaced(@Nullable Object value) {}

    /** A value that counts as changed, whatever it is: it is put back, but compared with nothing. */
    record Marked(@Nullable Object value) {}

    /** What a collection held. */
    record Contents(List<Object> elements) {}

    private static final @Nullable MappedEntity[] NO_ENTITIES = new @Nullable MappedEntity[0];
    private static final @Nullable Object[] NO_VALUES = new @Nullable Object[0];
    private static final int[] NO_NUMBERS = new int[0];

    private @Nullable MappedEntity[] entities = NO_ENTITIES;
    private int[] attributes = NO_NUMBERS;
    private @Nullable Object[] values = NO_VALUES;
    /** When each was written; see {@link Written#mark}. */
    private int[] moments = NO_NUMBERS;

    private int size;

    int size() {
        return size;
    }

    /** The object of an entry, or null where it was taken out. */
    @Nullable
    MappedEntity entity(int entry) {
        return entities[entry];
    }

    int attribute(int entry) {
        return attributes[entry];
    }

    /** The value, or what it is wrapped in. */
    @Nullable
    Object value(int entry) {
        return values[entry];
    }

    void value(int entry, @Nullable Object value) {
        values[entry] = value;
    }

    int moment(int entry) {
        return moments[entry];
    }

    void add(MappedEntity entity, int attribute, @Nullable Object value, int moment) {
        if (size == attributes.length) {
            int length = Math.max(FIRST_LENGTH, size * 2);
            entities = Arrays.copyOf(entities, length);
            attributes = Arrays.copyOf(attributes, length);
            values = Arrays.copyOf(values, length);
            moments = Arrays.copyOf(moments, length);
        }
        entities[size] = entity;
        attributes[size] = attribute;
        values[size] = value;
        moments[size++] = moment;
    }

    /** Whether an entry's value can be compared with: it was the row's. */
    boolean isComparable(int entry) {
        return !(values[entry] instanceof Stale
                || values[entry] instanceof Replaced
                || values[entry] instanceof Marked);
    }

    /** Takes an entry out. */
    void drop(int entry) {
        entities[entry] = null;
    }

    /** Forgets all but the first entries. */
    void truncate(int length) {
        Arrays.fill(entities, length, size, null);
        Arrays.fill(values, length, size, null);
        size = length;
    }

    /** Gives an attribute the value of an entry. */
    void putBack(int entry) {
        MappedEntity entity = entities[entry];
        if (entity == null) {
            return;
        }
        Object value = values[entry];
        if (value instanceof Contents contents) {
            entity.athanor$model().collection(entity, attributes[entry]).state().restore(contents.elements());
        } else if (value instanceof Replaced replaced) {
            entity.athanor$model().set(entity, attributes[entry], replaced.value());
        } else if (value instanceof Marked marked) {
            entity.athanor$model().set(entity, attributes[entry], marked.value());
        } else if (value instanceof Stale stale) {
            entity.athanor$model().set(entity, attributes[entry], stale.value());
            Masks.setLoaded(entity, attributes[entry], false);
        } else {
            entity.athanor$model().set(entity, attributes[entry], value);
            Masks.setLoaded(entity, attributes[entry], true);
        }
    }
}
