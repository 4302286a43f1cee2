package dev.athanor.internal.identity;

import dev.athanor.session.FormerValue;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The original values of columns and to-ones that were changed since the last flush, and the contents of collections before it
 * writes their changes, in the order of the changes: the flush drops changes that are none, and hands the others over to
 * {@link Written}; a rollback puts them back. Nothing is kept for what is not changed.
 */
public final class Journal {
    private final FormerValues former = new FormerValues();
    private boolean replaced;

    /** An empty journal. */
    public Journal() {}

    /** Notes the value that an attribute has before its first change since it was read or flushed. */
    public void note(MappedEntity entity, int attribute, boolean known, @Nullable Object value) {
        former.add(entity, attribute, known ? value : new FormerValues.Stale(value), 0);
    }

    /** Notes the value that an attribute had before a statement changed it in the row and here. */
    public void noteReplaced(MappedEntity entity, int attribute, boolean known, @Nullable Object value) {
        note(entity, attribute, known, known ? new FormerValues.Replaced(value) : value);
        replaced = true;
    }

    /** Says that a statement or a read has taken the place of the unflushed changes of an attribute: they are compared with nothing any more. */
    public void overtaken(MappedEntity entity, int attribute) {
        for (int i = 0; i < former.size(); i++) {
            if (isOf(i, entity, attribute)) {
                if (former.value(i) instanceof FormerValues.Marked marked) {
                    former.value(i, new FormerValues.Replaced(marked.value()));
                } else if (former.isComparable(i)) {
                    former.value(i, new FormerValues.Replaced(former.value(i)));
                }
            }
        }
    }

    /**
     * Says that an attribute counts as changed, whatever its value is.
     *
     * @param isChanged whether its former value is noted already
     */
    public void mark(MappedEntity entity, int attribute, boolean isChanged, @Nullable Object value) {
        if (!isChanged) {
            former.add(entity, attribute, new FormerValues.Marked(value), 0);
            return;
        }
        for (int i = 0; i < former.size(); i++) {
            if (isOf(i, entity, attribute) && former.isComparable(i)) {
                former.value(i, new FormerValues.Marked(former.value(i)));
            }
        }
    }

    /** The value that a column or to-one had at the last flush, or when it was read, before the changes since. */
    public FormerValue former(MappedEntity entity, int attribute) {
        for (int i = 0; i < former.size(); i++) {
            if (isOf(i, entity, attribute) && !(former.value(i) instanceof FormerValues.Replaced)) {
                return former.isComparable(i) ? new FormerValue(true, former.value(i)) : FormerValue.UNKNOWN;
            }
        }
        return FormerValue.UNKNOWN;
    }

    /** Notes the contents of a collection whose changes a flush has written; {@link Written#take} says so at once. */
    public void noteContents(MappedEntity entity, int attribute, List<Object> contents) {
        note(entity, attribute, true, new FormerValues.Contents(contents));
    }

    /** Clears the dirty bit of columns and to-ones whose value is again the one they had when it was last read or flushed. */
    public void dropChangesThatAreNone() {
        for (int i = 0; i < former.size(); i++) {
            MappedEntity entity = former.entity(i);
            int attribute = former.attribute(i);
            if (entity != null
                    && former.isComparable(i)
                    && Masks.isLoaded(entity, attribute)
                    && isSame(
                            entity,
                            attribute,
                            former.value(i),
                            entity.athanor$model().get(entity, attribute))) {
                Masks.setDirty(entity, attribute, false);
            }
        }
    }

    /**
     * Puts all values back, the latest change first, but on objects that are passed over, and forgets them.
     *
     * @return the objects, some of them several times
     */
    public List<MappedEntity> undo(Predicate<? super MappedEntity> passedOver) {
        List<MappedEntity> undone = new ArrayList<>();
        for (int i = former.size() - 1; i >= 0; i--) {
            MappedEntity entity = former.entity(i);
            if (entity != null && !passedOver.test(entity)) {
                former.putBack(i);
                undone.add(entity);
            }
        }
        clear();
        return undone;
    }

    /** Forgets an object that leaves the session with the values that it has. */
    public void forget(MappedEntity entity) {
        for (int i = 0; i < former.size(); i++) {
            if (former.entity(i) == entity) {
                former.drop(i);
            }
        }
    }

    /** Puts back the values that one object had at the last flush. */
    public void undoUnflushed(MappedEntity entity) {
        for (int i = former.size() - 1; i >= 0; i--) {
            if (former.entity(i) == entity && !(former.value(i) instanceof FormerValues.Replaced)) {
                former.putBack(i);
                former.drop(i);
            }
        }
    }

    /** Puts back the value that one attribute of an object had at the last flush. */
    public void undoUnflushed(MappedEntity entity, int attribute) {
        for (int i = former.size() - 1; i >= 0; i--) {
            if (isOf(i, entity, attribute) && !(former.value(i) instanceof FormerValues.Replaced)) {
                former.putBack(i);
                former.drop(i);
            }
        }
    }

    /**
     * The values that an attribute had at the last flush, or when it was last read, of all objects where it is changed since; what
     * nobody knows is left out. Of one that had expired it is what the row had then, good enough to put rows in an order.
     */
    public IdentityHashMap<MappedEntity, @Nullable Object> originals(int attribute) {
        IdentityHashMap<MappedEntity, @Nullable Object> originals = new IdentityHashMap<>();
        for (int i = former.size() - 1; i >= 0; i--) {
            MappedEntity entity = former.entity(i);
            if (entity != null && former.attribute(i) == attribute) {
                if (former.value(i) instanceof FormerValues.Stale stale) {
                    originals.put(entity, stale.value());
                } else if (former.isComparable(i)) {
                    originals.put(entity, former.value(i));
                } else if (former.value(i) instanceof FormerValues.Marked marked) {
                    originals.put(entity, marked.value());
                }
            }
        }
        return originals;
    }

    /** Whether a statement has replaced values that are in the journal. */
    public boolean isReplaced() {
        return replaced;
    }

    FormerValues former() {
        return former;
    }

    void clear() {
        former.truncate(0);
        replaced = false;
    }

    private boolean isOf(int entry, MappedEntity entity, int attribute) {
        return former.entity(entry) == entity && former.attribute(entry) == attribute;
    }

    private static boolean isSame(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object now) {
        return attribute < entity.athanor$model().columns().size() ? Objects.deepEquals(before, now) : before == now;
    }
}
