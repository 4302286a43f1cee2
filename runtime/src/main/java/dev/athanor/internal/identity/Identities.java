package dev.athanor.internal.identity;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The identity maps of a session, one for each entity it has met: open addressing, with the models as keys of their maps. */
public final class Identities {
    private static final int FIRST_SLOTS = 4;

    private @Nullable IdentityMap[] maps = new @Nullable IdentityMap[FIRST_SLOTS];
    private int count;

    /** No maps yet. */
    public Identities() {}

    /** The map of an entity. */
    public IdentityMap of(EntityModel<?> model) {
        int slot = slot(maps, model);
        IdentityMap map = maps[slot];
        if (map == null) {
            map = new IdentityMap(model);
            maps[slot] = map;
            if (++count * 2 > maps.length) {
                grow();
            }
        }
        return map;
    }

    /** The object of an entity with this key, or null. */
    public @Nullable MappedEntity find(EntityModel<?> model, Object key) {
        IdentityMap map = maps[slot(maps, model)];
        return map == null ? null : map.find(key);
    }

    /** The key of the row of an object that is here; see {@link IdentityMap#rowKey}. */
    public Object rowKey(MappedEntity entity) {
        return of(entity.athanor$model()).rowKey(entity);
    }

    /** Whether some object has a key that is not written yet. */
    public boolean hasMovedKeys() {
        for (IdentityMap map : maps) {
            if (map != null && map.hasMovedKeys()) {
                return true;
            }
        }
        return false;
    }

    /** Finds all objects by the keys that they have: called when a rollback has put former values back. */
    public void keysRestored() {
        for (IdentityMap map : maps) {
            if (map != null) {
                map.keysRestored();
            }
        }
    }

    /** Visits the map of each entity that the session has met. */
    public void forEachMap(Consumer<? super IdentityMap> visitor) {
        for (IdentityMap map : maps) {
            if (map != null) {
                visitor.accept(map);
            }
        }
    }

    /** Visits every page. */
    public void forEachPage(Consumer<? super Page> visitor) {
        for (IdentityMap map : maps) {
            if (map != null) {
                map.forEachPage(visitor);
            }
        }
    }

    /** Visits every reachable object. */
    public void forEach(Consumer<? super MappedEntity> visitor) {
        forEachPage(page -> page.forEach(visitor));
    }

    private void grow() {
        @Nullable IdentityMap[] larger = new @Nullable IdentityMap[maps.length * 2];
        for (IdentityMap map : maps) {
            if (map != null) {
                larger[slot(larger, map.model())] = map;
            }
        }
        maps = larger;
    }

    /** Where a model's map is or belongs; there is a free slot always. */
    private static int slot(@Nullable IdentityMap[] table, EntityModel<?> model) {
        int mask = table.length - 1;
        int slot = System.identityHashCode(model) & mask;
        IdentityMap map;
        while ((map = table[slot]) != null && map.model() != model) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
