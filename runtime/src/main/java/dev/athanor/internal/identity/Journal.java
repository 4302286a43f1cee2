package dev.athanor.internal.identity;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The original values of columns and to-ones that were changed in the transaction, and the contents of collections before a
 * flush wrote their changes, in the order of the changes: a rollback puts them back, the flush drops changes that are none.
 * Nothing is kept for what is not changed.
 */
public final class Journal {
    private static final int FIRST_LENGTH = 16;

    /** A value that was last known before its object expired: it is put back, but compared with nothing. */
    private record Stale(@Nullable Object value) {}

    /** A value that a statement replaced in the row: it is put back, and no change, so that it is compared with nothing. */
    private record Replaced(@Nullable Object value) {}

    /** What a collection held. */
    private record Contents(List<Object> elements) {}

    private @Nullable MappedEntity[] entities = new @Nullable MappedEntity[0];
    private int[] attributes = new int[0];
    private @Nullable Object[] values = new @Nullable Object[0];
    private int size;
    private int flushed;
    private boolean replaced;

    /** An empty journal. */
    public Journal() {}

    /** Notes the value that an attribute has before its first change since it was read or flushed. */
    public void note(MappedEntity entity, int attribute, boolean known, @Nullable Object value) {
        if (size == attributes.length) {
            int length = Math.max(FIRST_LENGTH, size * 2);
            entities = Arrays.copyOf(entities, length);
            attributes = Arrays.copyOf(attributes, length);
            values = Arrays.copyOf(values, length);
        }
        entities[size] = entity;
        attributes[size] = attribute;
        values[size++] = known ? value : new Stale(value);
    }

    /** Notes the value that an attribute had before a statement changed it in the row and here. */
    public void noteReplaced(MappedEntity entity, int attribute, boolean known, @Nullable Object value) {
        note(entity, attribute, known, known ? new Replaced(value) : value);
        replaced = true;
    }

    /** Says that a statement has written over the unflushed changes of an attribute: they are compared with nothing any more. */
    public void overtaken(MappedEntity entity, int attribute) {
        for (int i = flushed; i < size; i++) {
            if (entities[i] == entity
                    && attributes[i] == attribute
                    && !(values[i] instanceof Stale)
                    && !(values[i] instanceof Replaced)) {
                values[i] = new Replaced(values[i]);
            }
        }
    }

    /** Notes the contents of a collection whose changes a flush has written; it says so by {@link #flushed} at once. */
    public void noteContents(MappedEntity entity, int attribute, List<Object> contents) {
        note(entity, attribute, true, new Contents(contents));
    }

    /** Clears the dirty bit of columns and to-ones whose value is again the one they had when it was last read or flushed. */
    public void dropChangesThatAreNone() {
        for (int i = flushed; i < size; i++) {
            MappedEntity entity = entities[i];
            if (entity != null
                    && !(values[i] instanceof Stale)
                    && !(values[i] instanceof Replaced)
                    && isSame(
                            entity,
                            attributes[i],
                            values[i],
                            entity.athanor$model().get(entity, attributes[i]))) {
                Masks.setDirty(entity, attributes[i], false);
            }
        }
    }

    /** Says that a flush has written all changes up to now. */
    public void flushed() {
        flushed = size;
    }

    /** Puts the original values back, the latest change first, but on objects that are passed over. */
    public void undo(Predicate<? super MappedEntity> passedOver) {
        undo(0, passedOver);
    }

    /**
     * Puts the values back that were noted since a {@link #mark}, at which a flush had written all, and forgets them.
     *
     * @return the objects, some of them several times
     */
    public List<MappedEntity> undo(int mark, Predicate<? super MappedEntity> passedOver) {
        List<MappedEntity> undone = new ArrayList<>();
        for (int i = size - 1; i >= mark; i--) {
            MappedEntity entity = entities[i];
            if (entity != null && !passedOver.test(entity)) {
                putBack(entity, i);
                undone.add(entity);
            }
        }
        Arrays.fill(entities, mark, size, null);
        Arrays.fill(values, mark, size, null);
        size = mark;
        flushed = mark;
        return undone;
    }

    /** How much is noted now; to be asked after a flush. */
    public int mark() {
        return size;
    }

    /** Puts back the values that one object had at the last flush. */
    public void undoUnflushed(MappedEntity entity) {
        for (int i = size - 1; i >= flushed; i--) {
            if (entities[i] == entity && !(values[i] instanceof Replaced)) {
                putBack(entity, i);
                entities[i] = null;
            }
        }
    }

    /**
     * The values that an attribute had at the last flush, or when it was read, of all objects where it is changed since; what
     * nobody knows is left out.
     */
    public IdentityHashMap<MappedEntity, @Nullable Object> originals(int attribute) {
        IdentityHashMap<MappedEntity, @Nullable Object> originals = new IdentityHashMap<>();
        for (int i = size - 1; i >= flushed; i--) {
            MappedEntity entity = entities[i];
            if (entity != null && attributes[i] == attribute) {
                if (values[i] instanceof Stale || values[i] instanceof Replaced) {
                    originals.remove(entity);
                } else {
                    originals.put(entity, values[i]);
                }
            }
        }
        return originals;
    }

    /** Puts back the value that one attribute of an object had at the last flush. */
    public void undoUnflushed(MappedEntity entity, int attribute) {
        for (int i = size - 1; i >= flushed; i--) {
            if (entities[i] == entity && attributes[i] == attribute && !(values[i] instanceof Replaced)) {
                putBack(entity, i);
                entities[i] = null;
            }
        }
    }

    /** Whether a flush or a statement has written changes that are in the journal. */
    public boolean isWritten() {
        return flushed > 0 || replaced;
    }

    private void putBack(MappedEntity entity, int entry) {
        Object value = values[entry];
        if (value instanceof Contents contents) {
            entity.athanor$model().collection(entity, attributes[entry]).state().restore(contents.elements());
        } else if (value instanceof Replaced replaced) {
            entity.athanor$model().set(entity, attributes[entry], replaced.value());
        } else if (value instanceof Stale stale) {
            entity.athanor$model().set(entity, attributes[entry], stale.value());
            Masks.setLoaded(entity, attributes[entry], false);
        } else {
            entity.athanor$model().set(entity, attributes[entry], value);
        }
    }

    private static boolean isSame(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object now) {
        return attribute < entity.athanor$model().columns().size() ? Objects.deepEquals(before, now) : before == now;
    }
}
