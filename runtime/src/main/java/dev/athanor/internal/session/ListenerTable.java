package dev.athanor.internal.session;

import dev.athanor.error.MappingException;
import dev.athanor.event.EntityListener;
import dev.athanor.event.Listeners;
import dev.athanor.event.SessionListener;
import dev.athanor.internal.identity.EntityObserver;
import dev.athanor.spi.EntityModel;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who listens to the sessions of a factory, found once: by entity. Immutable, for any thread. */
final class ListenerTable {
    private final Listeners listeners;
    private final IdentityHashMap<EntityModel<?>, EntityObserver> byModel = new IdentityHashMap<>();

    private ListenerTable(Listeners listeners, ModelRegistry registry) {
        this.listeners = listeners;
        for (EntityModel<?> model : registry.models()) {
            List<EntityListener<?>> concerned = listeners.of(model);
            if (!concerned.isEmpty()) {
                byModel.put(model, new EntityEvents(concerned));
            }
        }
    }

    /**
     * The table of these listeners, or null where there are none.
     *
     * @throws MappingException for a listener to what is no entity of the engine
     */
    static @Nullable ListenerTable of(Listeners listeners, ModelRegistry registry) {
        if (listeners.isEmpty()) {
            return null;
        }
        Class<?> unknown = listeners.unknown(registry.models());
        if (unknown != null) {
            throw new MappingException("A listener is registered for " + unknown.getName()
                    + ", but no entity of this engine is one. Name an entity, or what entities extend or implement.");
        }
        return new ListenerTable(listeners, registry);
    }

    /** Who listens to an entity; null for nobody. */
    @Nullable
    EntityObserver observer(EntityModel<?> model) {
        return byModel.get(model);
    }

    /** Whether nobody listens to any entity. */
    boolean isOfSessionsOnly() {
        return byModel.isEmpty();
    }

    /** Those who listen to a new session. */
    List<SessionListener> ofSession() {
        return listeners.ofSession();
    }
}
