package dev.athanor.internal.identity;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.IdentityHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The identity maps of a session, one for each entity it has met. */
public final class Identities {
    private final IdentityHashMap<EntityModel<?>, IdentityMap> maps = new IdentityHashMap<>(8);

    /** No maps yet. */
    public Identities() {}

    /** The map of an entity. */
    public IdentityMap of(EntityModel<?> model) {
        IdentityMap map = maps.get(model);
        if (map == null) {
            map = new IdentityMap(model);
            maps.put(model, map);
        }
        return map;
    }

    /** The object of an entity with this key, or null. */
    public @Nullable MappedEntity find(EntityModel<?> model, Object key) {
        IdentityMap map = maps.get(model);
        return map == null ? null : map.find(key);
    }

    /** Visits every page. */
    public void forEachPage(Consumer<? super Page> visitor) {
        maps.values().forEach(map -> map.forEachPage(visitor));
    }

    /** Visits every reachable object. */
    public void forEach(Consumer<? super MappedEntity> visitor) {
        forEachPage(page -> page.forEach(visitor));
    }
}
