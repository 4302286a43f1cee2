package dev.athanor.internal.identity;

import dev.athanor.error.RaiseLoadException;
import dev.athanor.session.EntityState;
import dev.athanor.session.FormerValue;
import dev.athanor.session.StateSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.DetachedOwner;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Up to 16 objects of one result: the unit of weakness. Its members hold it, the identity map does not, so that an object
 * can be collected once neither it nor its neighbours are referenced, at the price of one weak reference a page.
 */
public final class Page implements EntityOwner, StateSource {
    /** The most members of a page. */
    public static final int CAPACITY = 16;

    private static final int FIRST_CAPACITY = 4;

    private final Group group;
    private int number;
    private @Nullable MappedEntity[] members = new @Nullable MappedEntity[FIRST_CAPACITY];
    private int size;
    /** For each member and mask word the columns that were known when it expired; made at the first expiry. */
    private long @Nullable [] known;
    /** What the open transaction has written of the members. */
    private @Nullable PageJournal journal;

    private @Nullable WeakReference<Page> reference;

    Page(Group group, int number) {
        this.group = group;
        this.number = number;
    }

    /** The reference by which identity map, group and transaction hold the page. */
    WeakReference<Page> reference() {
        WeakReference<Page> made = reference;
        if (made == null) {
            made = new WeakReference<>(this);
            reference = made;
        }
        return made;
    }

    @Nullable
    PageJournal journal() {
        return journal;
    }

    PageJournal beginJournal() {
        PageJournal begun = new PageJournal(this);
        journal = begun;
        return begun;
    }

    void endTransaction() {
        journal = null;
    }

    /** Puts a member back that was taken out. */
    void restore(int position, MappedEntity entity) {
        members[position] = entity;
    }

    /** The peers. */
    public Group group() {
        return group;
    }

    int number() {
        return number;
    }

    void renumber(int newNumber) {
        number = newNumber;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    @Nullable
    MappedEntity member(int position) {
        return members[position];
    }

    int size() {
        return size;
    }

    int append(MappedEntity entity) {
        if (size == members.length) {
            members = Arrays.copyOf(members, Math.min(CAPACITY, members.length * 2));
        }
        members[size] = entity;
        entity.athanor$owner(this);
        return size++;
    }

    void remove(MappedEntity entity) {
        int position = positionOf(entity);
        if (position >= 0) {
            members[position] = null;
        } else if (journal != null) {
            journal.undelete(entity);
        }
    }

    void forEach(Consumer<? super MappedEntity> visitor) {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null) {
                visitor.accept(member);
            }
        }
    }

    /** Marks all columns but the key, and all relationships, of a member as not loaded; the values stay. */
    public void expire(MappedEntity entity) {
        int position = positionOf(entity);
        if (position >= 0) {
            expireAt(position, entity, false);
        }
    }

    /** Marks all members. */
    public void expireAll() {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null) {
                expireAt(i, member, false);
            }
        }
    }

    /** Marks what is not changed of all members; changes that are not flushed stay. */
    public void expireUnchanged() {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null) {
                expireAt(i, member, true);
            }
        }
    }

    /** Marks what is not changed of a member. */
    public void expireUnchanged(MappedEntity entity) {
        int position = positionOf(entity);
        if (position >= 0) {
            expireAt(position, entity, true);
        }
    }

    /** Marks one attribute of all members as not loaded, where it is not changed. */
    public void expire(int attribute) {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null) {
                expireAt(i, member, attribute);
            }
        }
    }

    /** Marks one attribute of a member as not loaded, where it is not changed. */
    public void expire(MappedEntity entity, int attribute) {
        int position = positionOf(entity);
        if (position >= 0) {
            expireAt(position, entity, attribute);
        }
    }

    private void expireAt(int position, MappedEntity entity, int attribute) {
        if (Masks.isLoaded(entity, attribute) && !Masks.isDirty(entity, attribute)) {
            knownBits()[position * group.model().maskWords() + (attribute >> 6)] |= Masks.bit(attribute);
            Masks.setLoaded(entity, attribute, false);
        }
    }

    private void expireAt(int position, MappedEntity entity, boolean keepChanges) {
        int words = group.model().maskWords();
        long[] bits = knownBits();
        for (int word = 0; word < words; word++) {
            bits[position * words + word] |= entity.athanor$mask(2 * word);
            long kept = keepChanges ? entity.athanor$mask(2 * word + 1) : 0;
            entity.athanor$mask(2 * word, entity.athanor$mask(2 * word) & kept);
        }
        for (int i = 0; i < group.model().keySize(); i++) {
            Masks.setLoaded(entity, i, true);
        }
    }

    /** Forgets one attribute of a member: its value is known to be another one, or will be. */
    public void forget(MappedEntity entity, int attribute) {
        Masks.setLoaded(entity, attribute, false);
        long[] bits = known;
        int position = bits == null ? -1 : positionOf(entity);
        if (bits != null && position >= 0) {
            bits[position * group.model().maskWords() + (attribute >> 6)] &= ~Masks.bit(attribute);
        }
    }

    /** Makes readable again what a member knew when it expired: it leaves the session, or its row was deleted. */
    public void remember(MappedEntity entity) {
        long[] bits = known;
        int position = bits == null ? -1 : positionOf(entity);
        if (bits != null && position >= 0) {
            int words = group.model().maskWords();
            for (RelationshipModel relationship : group.model().relationships()) {
                if (!Masks.isLoaded(entity, relationship.index()) && !Access.isStillReferred(entity, relationship)) {
                    bits[position * words + (relationship.index() >> 6)] &= ~Masks.bit(relationship.index());
                }
            }
            for (int word = 0; word < words; word++) {
                entity.athanor$mask(2 * word, entity.athanor$mask(2 * word) | bits[position * words + word]);
            }
        }
    }

    /** Whether the attribute was known when the member expired. */
    public boolean wasKnown(MappedEntity entity, int attribute) {
        long[] bits = known;
        int position = bits == null ? -1 : positionOf(entity);
        return bits != null
                && position >= 0
                && (bits[position * group.model().maskWords() + (attribute >> 6)] & Masks.bit(attribute)) != 0;
    }

    /** Whether a member does not know a column that is read with its row, or one that it knew and that expired; changed ones count as known. */
    public boolean isIncomplete(MappedEntity entity) {
        if (!group.columns().areKnown(entity)) {
            return true;
        }
        long[] bits = known;
        int position = bits == null ? -1 : positionOf(entity);
        if (bits != null && position >= 0) {
            int words = group.model().maskWords();
            for (int word = 0; word < words; word++) {
                long columns = bits[position * words + word] & columnBits(word);
                if ((columns & ~(entity.athanor$mask(2 * word) | entity.athanor$mask(2 * word + 1))) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is to be read of a member's row: what its query read, and deferred columns that it knew. */
    public RowColumns columns(MappedEntity entity) {
        RowColumns columns = group.columns();
        if (known != null) {
            int count = group.model().columns().size();
            for (int i = 0; i < count; i++) {
                if (!columns.contains(i) && wasKnown(entity, i)) {
                    columns = columns.with(i);
                }
            }
        }
        return columns;
    }

    private long columnBits(int word) {
        int columns = Math.min(64, group.model().columns().size() - (word << 6));
        return columns >= 64 ? -1L : columns <= 0 ? 0 : (1L << columns) - 1;
    }

    @Override
    public void load(MappedEntity entity, int attribute) {
        if (!group.holder().isClosed()) {
            if (group.refuses(attribute) && !wasKnown(entity, attribute)) {
                throw new RaiseLoadException(group.model().attributeName(attribute)
                        + " was not loaded with the query, which refuses to load it later: not available due to raise. Leave it"
                        + " out of raise(...), or load it with the query: undefer("
                        + group.model().attributeCode(attribute) + ").");
            }
            group.holder().load(this, entity, attribute);
        } else if (knows(entity, attribute)) {
            Masks.setLoaded(entity, attribute, true);
        } else {
            DetachedOwner.DETACHED.load(entity, attribute);
        }
    }

    @Override
    public boolean knows(MappedEntity entity, int attribute) {
        return wasKnown(entity, attribute) && isStillReferred(entity, attribute);
    }

    /** Not a to-one whose foreign key was read anew since, and leads elsewhere. */
    private boolean isStillReferred(MappedEntity entity, int attribute) {
        int columns = group.model().columns().size();
        return attribute < columns
                || Access.isStillReferred(entity, group.model().relationship(attribute));
    }

    @Override
    public void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after) {
        if (group.holder().isClosed()) {
            DetachedOwner.DETACHED.changing(entity, attribute, before, after);
        } else {
            group.holder().changing(entity, attribute, before, after);
        }
    }

    @Override
    public void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target) {
        if (!group.holder().isClosed()) {
            group.holder().cascade(entity, relationship, target);
        }
    }

    @Override
    public void orphaned(MappedEntity target) {
        // a persistent orphan is found by the flush
    }

    /** Whether a flush of the open transaction deleted the object's row. */
    public boolean isDeleted(MappedEntity entity) {
        PageJournal written = journal;
        return written != null && written.isDeleted(entity);
    }

    @Override
    public EntityState state(Object entity) {
        return group.holder().isClosed() ? EntityState.DETACHED : group.holder().stateOf(MappedEntity.of(entity));
    }

    @Override
    public FormerValue former(Object entity, int attribute) {
        return group.holder().isClosed()
                ? FormerValue.UNKNOWN
                : group.holder().former(MappedEntity.of(entity), attribute);
    }

    @Override
    public boolean isReadable(Object entity, int attribute) {
        MappedEntity mapped = MappedEntity.of(entity);
        return Masks.isLoaded(mapped, attribute)
                || (group.holder().isClosed() || isDeleted(mapped)) && wasKnown(mapped, attribute);
    }

    @Override
    public boolean isComputed(Object entity, int column) {
        return !group.holder().isClosed() && group.holder().isComputed(MappedEntity.of(entity), column);
    }

    private long[] knownBits() {
        long[] bits = known;
        if (bits == null) {
            bits = new long[CAPACITY * group.model().maskWords()];
            known = bits;
        }
        return bits;
    }

    int positionOf(MappedEntity entity) {
        for (int i = 0; i < size; i++) {
            if (members[i] == entity) {
                return i;
            }
        }
        return -1;
    }
}
