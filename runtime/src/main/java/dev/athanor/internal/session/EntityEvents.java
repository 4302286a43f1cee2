package dev.athanor.internal.session;

import dev.athanor.event.EntityListener;
import dev.athanor.event.StateChange;
import dev.athanor.internal.identity.EntityObserver;
import dev.athanor.session.EntityState;
import dev.athanor.spi.MappedEntity;
import java.util.List;

/** The listeners to one entity as one, in the order in which they were registered. */
final class EntityEvents implements EntityObserver {
    private final EntityListener<Object>[] listeners;

    /** Those who listen to an entity. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // who listens to a type was asked whether the entity is of it
    EntityEvents(List<EntityListener<?>> listeners) {
        this.listeners = listeners.toArray(new EntityListener[0]);
    }

    @Override
    public void loaded(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.loaded(entity);
        }
    }

    @Override
    public void refreshed(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.refreshed(entity);
        }
    }

    @Override
    public void expired(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.expired(entity);
        }
    }

    @Override
    public void beforeInsert(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.beforeInsert(entity);
        }
    }

    @Override
    public void afterInsert(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.afterInsert(entity);
        }
    }

    @Override
    public void beforeUpdate(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.beforeUpdate(entity);
        }
    }

    @Override
    public void afterUpdate(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.afterUpdate(entity);
        }
    }

    @Override
    public void beforeDelete(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.beforeDelete(entity);
        }
    }

    @Override
    public void afterDelete(MappedEntity entity) {
        for (EntityListener<Object> listener : listeners) {
            listener.afterDelete(entity);
        }
    }

    @Override
    public void moved(MappedEntity entity, EntityState before, EntityState after) {
        StateChange change = change(before, after);
        for (EntityListener<Object> listener : listeners) {
            listener.moved(entity, change);
        }
    }

    private static StateChange change(EntityState before, EntityState after) {
        return switch (before) {
            case TRANSIENT -> StateChange.TRANSIENT_TO_PENDING;
            case PENDING ->
                after == EntityState.TRANSIENT ? StateChange.PENDING_TO_TRANSIENT : StateChange.PENDING_TO_PERSISTENT;
            case PERSISTENT ->
                switch (after) {
                    case TRANSIENT -> StateChange.PERSISTENT_TO_TRANSIENT;
                    case DELETED -> StateChange.PERSISTENT_TO_DELETED;
                    default -> StateChange.PERSISTENT_TO_DETACHED;
                };
            case DELETED ->
                after == EntityState.PERSISTENT ? StateChange.DELETED_TO_PERSISTENT : StateChange.DELETED_TO_DETACHED;
            case DETACHED -> StateChange.DETACHED_TO_PERSISTENT;
        };
    }
}
