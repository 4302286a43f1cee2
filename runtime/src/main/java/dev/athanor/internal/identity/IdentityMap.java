package dev.athanor.internal.identity;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The persistent objects of one root entity in one session, by key. Open addressing with linear probing over positions
 * {@code page * 16 + member + 1}; keys are not stored but read from the objects. Pages are held weakly; the numbers of dead
 * ones are given anew only when the table is rebuilt, because then every slot is written anew.
 */
public final class IdentityMap {
    private static final int FIRST_SLOTS = 4;
    private static final int SHIFT = 4;

    private final EntityModel<?> model;
    private final boolean longKeys;
    private int[] slots = new int[FIRST_SLOTS];
    private int used;
    private @Nullable WeakReference<Page>[] pages = newPages(1);
    private int pageCount;
    private @Nullable Group gotten;
    /** The objects with a key that is not written yet; null where there are none. */
    private @Nullable MovedKeys moved;

    private boolean rekeyed;
    private boolean ruled;

    /** An empty map for an entity. */
    public IdentityMap(EntityModel<?> model) {
        this.model = model;
        this.longKeys = model.hasLongKey();
    }

    /** Notes whether a query says something of how objects load, and whether one has ever said so. */
    public boolean isRuled(boolean byThisQuery) {
        ruled |= byThisQuery;
        return ruled;
    }

    /** The entity. */
    public EntityModel<?> model() {
        return model;
    }

    /** The group of the objects that were read one at a time. */
    public Group gotten(EntityHolder holder) {
        Group group = gotten;
        if (group == null) {
            group = Group.openEnded(holder, model);
            gotten = group;
        }
        return group;
    }

    /** The object with this numeric key, or null. */
    public @Nullable MappedEntity find(long key) {
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        int position;
        while ((position = slots[slot]) != 0) {
            MappedEntity entity = at(position);
            if (entity != null && model.longKey(entity) == key && !isMoved(entity)) {
                return entity;
            }
            slot = slot + 1 & mask;
        }
        return moved == null ? null : moved.find(key);
    }

    /** The object with this key, or null. */
    public @Nullable MappedEntity find(Object key) {
        if (longKeys) {
            return find(((Number) key).longValue());
        }
        int mask = slots.length - 1;
        int slot = spread(key.hashCode()) & mask;
        int position;
        while ((position = slots[slot]) != 0) {
            MappedEntity entity = at(position);
            if (entity != null && key.equals(model.key(entity)) && !isMoved(entity)) {
                return entity;
            }
            slot = slot + 1 & mask;
        }
        return moved == null ? null : moved.find(key);
    }

    /** Adds an object whose key is set and not in the map, as the newest member of a group. */
    public void put(MappedEntity entity, Group group) {
        if (used * 2 >= slots.length) {
            rebuild();
        }
        Page page = group.current();
        if (page == null || page.isFull()) {
            page = newPage(group);
        }
        int position = (page.number() << SHIFT) + page.append(entity) + 1;
        insert(slots, hashOf(entity), position);
        used++;
    }

    /** Takes an object out; its owner is the caller's to change. */
    public void remove(MappedEntity entity) {
        if (entity.athanor$owner() instanceof Page page) {
            page.remove(entity);
        }
        forgetMoved(entity);
    }

    /** Called before the key of an object changes: until it is written, the object is found by the key of its row. */
    public void keyChanging(MappedEntity entity) {
        if (moved == null) {
            moved = new MovedKeys(longKeys);
        }
        rekeyed = true;
        if (!moved.holds(entity)) {
            moved.put(entity, Objects.requireNonNull(model.key(entity)));
        }
    }

    /** The row of an object with a key that is not written yet has got another key on the way. */
    public void rowMoved(MappedEntity entity, Object rowKey) {
        if (isMoved(entity)) {
            Objects.requireNonNull(moved).put(entity, rowKey);
        }
    }

    /** The key of an object is that of its row: from now on it is found by it. */
    public void keySettled(MappedEntity entity) {
        if (isMoved(entity)) {
            forgetMoved(entity);
            int position = position(entity);
            if (position > 0 && used * 2 >= slots.length) {
                rebuild();
            } else if (position > 0) {
                insert(slots, hashOf(entity), position);
                used++;
            }
        }
    }

    /** The keys of all objects are those of their rows: a flush has written everything. */
    public void keysSettled() {
        if (moved != null) {
            moved.entities().forEach(this::keySettled);
        }
    }

    /** Finds all objects by the keys that they have, after a rollback that gave some their former ones. */
    void keysRestored() {
        if (rekeyed) {
            moved = null;
            rebuild();
        }
    }

    /** Whether some object has a key that is not written yet. */
    public boolean hasMovedKeys() {
        return moved != null;
    }

    /** The key of an object's row, which is another one than the object's while a change of it is not written. */
    public Object rowKey(MappedEntity entity) {
        Object key = moved == null ? null : moved.rowKey(entity);
        return key == null ? Objects.requireNonNull(model.key(entity)) : key;
    }

    private boolean isMoved(MappedEntity entity) {
        return moved != null && moved.holds(entity);
    }

    private void forgetMoved(MappedEntity entity) {
        if (moved != null && moved.remove(entity)) {
            moved = null;
        }
    }

    /** What a slot of the table holds for an object; 0 for one whose row was deleted. */
    private static int position(MappedEntity entity) {
        if (entity.athanor$owner() instanceof Page page) {
            int member = page.positionOf(entity);
            return member < 0 ? 0 : (page.number() << SHIFT) + member + 1;
        }
        return 0;
    }

    /**
     * Puts an object back where it was before its row was deleted, since it was not after all; unless another object has its key
     * by now. Its owner is the caller's to change then.
     *
     * @return whether it is in the map
     */
    public boolean putBack(MappedEntity entity) {
        Object key = model.key(entity);
        boolean isFree = key != null && find(key) == null;
        if (!(entity.athanor$owner() instanceof Page page) || page.journal() == null) {
            return false;
        }
        int position = page.journal().undelete(entity);
        if (!isFree || position < 0) {
            return false;
        }
        page.restore(position, entity);
        if (used * 2 >= slots.length) {
            rebuild();
        } else {
            insert(slots, hashOf(entity), (page.number() << SHIFT) + position + 1);
            used++;
        }
        return true;
    }

    /** Visits all reachable objects with their page. */
    public void forEachPage(Consumer<? super Page> visitor) {
        for (int i = 0; i < pageCount; i++) {
            Page page = page(i);
            if (page != null) {
                visitor.accept(page);
            }
        }
    }

    /** Visits all reachable objects. */
    public void forEach(Consumer<? super MappedEntity> visitor) {
        forEachPage(page -> page.forEach(visitor));
    }

    /** Makes room for this many more objects at once. */
    public void reserve(int more) {
        int wanted = FIRST_SLOTS;
        while (wanted < (used + more) * 2L && wanted < 1 << 30) {
            wanted *= 2;
        }
        if (wanted > slots.length) {
            rebuild(wanted);
        }
    }

    private @Nullable MappedEntity at(int position) {
        Page page = page(position - 1 >> SHIFT);
        return page == null ? null : page.member(position - 1 & Page.CAPACITY - 1);
    }

    private @Nullable Page page(int number) {
        WeakReference<Page> reference = pages[number];
        return reference == null ? null : reference.get();
    }

    private Page newPage(Group group) {
        int number = pageCount++;
        if (number == pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        Page page = new Page(group, number);
        WeakReference<Page> reference = page.reference();
        pages[number] = reference;
        group.open(page, reference);
        return page;
    }

    private void rebuild() {
        int live = 0;
        for (int i = 0; i < pageCount; i++) {
            Page page = page(i);
            live += page == null ? 0 : page.size();
        }
        int wanted = FIRST_SLOTS;
        while (wanted <= live * 3L) {
            wanted *= 2;
        }
        rebuild(wanted);
    }

    private void rebuild(int length) {
        int[] table = new int[length];
        int live = 0;
        used = 0;
        for (int i = 0; i < pageCount; i++) {
            WeakReference<Page> reference = pages[i];
            Page page = reference == null ? null : reference.get();
            if (page == null) {
                continue;
            }
            page.renumber(live);
            for (int member = 0; member < page.size(); member++) {
                MappedEntity entity = page.member(member);
                if (entity != null && !isMoved(entity)) {
                    insert(table, hashOf(entity), (live << SHIFT) + member + 1);
                    used++;
                }
            }
            pages[live++] = reference;
        }
        Arrays.fill(pages, live, pageCount, null);
        pageCount = live;
        slots = table;
    }

    private int hashOf(MappedEntity entity) {
        if (longKeys) {
            return spread(model.longKey(entity));
        }
        Object key = model.key(entity);
        return spread(key == null ? 0 : key.hashCode());
    }

    private static void insert(int[] table, int hash, int position) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = position;
    }

    private static int spread(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    private static @Nullable WeakReference<Page>[] newPages(int length) {
        return new WeakReference[length];
    }
}
