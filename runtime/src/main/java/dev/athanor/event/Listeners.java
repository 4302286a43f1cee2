package dev.athanor.event;

import dev.athanor.spi.EntityModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who listens to sessions and their objects, as options and the builder of an engine keep it. Immutable, for any thread. */
public final class Listeners {
    /** Nobody. */
    public static final Listeners NONE = new Listeners(List.of(), List.of());

    private final List<Supplier<? extends SessionListener>> sessions;
    private final List<OfEntities> entities;

    /**
     * A listener to one entity, or to all of a type.
     *
     * @param model the entity; null for all of the type
     * @param type the entity class, or what several of them extend or implement
     * @param listener who listens
     */
    private record OfEntities(@Nullable EntityModel<?> model, Class<?> type, EntityListener<?> listener) {
        boolean concerns(EntityModel<?> other) {
            return model == null ? type.isAssignableFrom(other.entityClass()) : model == other.canonical();
        }
    }

    private Listeners(List<Supplier<? extends SessionListener>> sessions, List<OfEntities> entities) {
        this.sessions = sessions;
        this.entities = entities;
    }

    /** The same, and one that is asked for a listener for each session. */
    public Listeners with(Supplier<? extends SessionListener> each) {
        return new Listeners(plus(sessions, each), entities);
    }

    /** The same, and one that listens to an entity. */
    public <E> Listeners with(EntityModel<E> model, EntityListener<? super E> listener) {
        return new Listeners(
                sessions, plus(entities, new OfEntities(model.canonical(), model.entityClass(), listener)));
    }

    /** The same, and one that listens to all entities that are of a type; {@code Object.class} for all. */
    public <E> Listeners with(Class<E> type, EntityListener<? super E> listener) {
        return new Listeners(sessions, plus(entities, new OfEntities(null, type, listener)));
    }

    /** These and others after them. */
    public Listeners and(Listeners others) {
        List<Supplier<? extends SessionListener>> allSessions = new ArrayList<>(sessions);
        allSessions.addAll(others.sessions);
        List<OfEntities> allEntities = new ArrayList<>(entities);
        allEntities.addAll(others.entities);
        return new Listeners(List.copyOf(allSessions), List.copyOf(allEntities));
    }

    /** Whether nobody listens. */
    public boolean isEmpty() {
        return sessions.isEmpty() && entities.isEmpty();
    }

    /** Those who listen to a new session. */
    public List<SessionListener> ofSession() {
        List<SessionListener> made = new ArrayList<>(sessions.size());
        for (Supplier<? extends SessionListener> each : sessions) {
            made.add(each.get());
        }
        return made;
    }

    /** Those who listen to an entity, in the order in which they were registered. */
    public List<EntityListener<?>> of(EntityModel<?> model) {
        List<EntityListener<?>> concerned = new ArrayList<>();
        for (OfEntities each : entities) {
            if (each.concerns(model)) {
                concerned.add(each.listener);
            }
        }
        return concerned;
    }

    /** The first type to which somebody listens and which none of these entities is of, or null. */
    public @Nullable Class<?> unknown(Collection<? extends EntityModel<?>> models) {
        for (OfEntities each : entities) {
            if (each.type != Object.class && models.stream().noneMatch(each::concerns)) {
                return each.type;
            }
        }
        return null;
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> all = new ArrayList<>(list);
        all.add(last);
        return List.copyOf(all);
    }
}
