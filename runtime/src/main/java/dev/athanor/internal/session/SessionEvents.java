package dev.athanor.internal.session;

import dev.athanor.event.SessionListener;
import dev.athanor.internal.identity.EntityObserver;
import dev.athanor.session.EntityState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who listens to one session. That objects were moved or marked is told when the operation that did it is done, so that a
 * listener meets no half-done one. A session without listeners has none of these.
 */
final class SessionEvents {
    private final ListenerTable table;
    private final List<SessionListener> listeners;
    private final FlushChanges changes;
    private final List<Runnable> waiting = new ArrayList<>();
    private final Set<MappedEntity> marked = Collections.newSetFromMap(new IdentityHashMap<>());

    SessionEvents(ListenerTable table, SessionParts parts) {
        this.table = table;
        this.listeners = table.ofSession();
        this.changes = new FlushChanges(parts);
    }

    /** Who listens to an entity; null for nobody. */
    @Nullable
    EntityObserver observer(EntityModel<?> model) {
        return table.observer(model);
    }

    /** The events of a flush; null where it has none of entities. */
    @Nullable
    FlushEvents ofFlush(SessionParts parts) {
        return table.isOfSessionsOnly() ? null : new FlushEvents(this, parts);
    }

    /** Says that an object got another state. */
    void moved(MappedEntity entity, EntityState before, EntityState after) {
        EntityObserver observer = table.observer(entity.athanor$model());
        if (observer != null && before != after) {
            waiting.add(() -> observer.moved(entity, before, after));
        }
    }

    /** Says that an object was marked. */
    void expired(MappedEntity entity) {
        EntityObserver observer = table.observer(entity.athanor$model());
        if (observer != null && marked.add(entity)) {
            waiting.add(() -> observer.expired(entity));
        }
    }

    /** Tells what waits: an operation is done. What one of the listeners refuses is told to none any more. */
    void tell() {
        while (!waiting.isEmpty()) {
            List<Runnable> told = List.copyOf(waiting);
            waiting.clear();
            marked.clear();
            told.forEach(Runnable::run);
        }
    }

    /** Whether anybody wants to know of transactions that begin. */
    boolean isOfSessions() {
        return !listeners.isEmpty();
    }

    void begun(Connection connection) throws SQLException {
        for (SessionListener listener : listeners) {
            listener.afterBegin(connection);
        }
    }

    void beforeFlush() {
        listeners.forEach(each -> each.beforeFlush(changes));
    }

    /** Keeps what a flush has written, while it is known. */
    void flushed() {
        changes.keep();
    }

    void afterFlush() {
        try {
            listeners.forEach(each -> each.afterFlush(changes));
        } finally {
            changes.forget();
        }
    }

    void beforeCommit() {
        listeners.forEach(each -> each.beforeCommit(changes));
    }

    void afterCommit() {
        listeners.forEach(SessionListener::afterCommit);
    }

    void afterRollback() {
        listeners.forEach(SessionListener::afterRollback);
    }
}
