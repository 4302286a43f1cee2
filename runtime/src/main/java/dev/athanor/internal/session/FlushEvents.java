package dev.athanor.internal.session;

import dev.athanor.error.SessionStateException;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.flush.Changes;
import dev.athanor.internal.flush.WriteObserver;
import dev.athanor.internal.identity.EntityObserver;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Tells who listens to entities of the objects that one flush writes: before, each once, whoever brought it about; and after. */
final class FlushEvents implements WriteObserver {
    /** So many times may listeners bring about objects that were not to be written before. */
    private static final int MOST_ROUNDS = 100;

    private final SessionEvents events;
    private final SessionObjects objects;
    private final SessionConnection connection;
    private final Told inserts = new Told(EntityObserver::beforeInsert);
    private final Told updates = new Told(EntityObserver::beforeUpdate);
    private final Told deletes = new Told(EntityObserver::beforeDelete);
    private int rounds;

    FlushEvents(SessionEvents events, SessionParts parts) {
        this.events = events;
        this.objects = parts.objects();
        this.connection = parts.connection();
    }

    @Override
    public boolean before(Changes changes, Supplier<List<MappedEntity>> updated) {
        int before = inserts.size() + updates.size() + deletes.size();
        for (MappedEntity entity : List.copyOf(changes.pending())) {
            if (objects.isPending(entity)) {
                inserts.tell(entity);
            }
        }
        for (MappedEntity entity : updated.get()) {
            if (objects.isPersistentHere(entity) && !changes.isDeleted(entity)) {
                updates.tell(entity);
            }
        }
        for (MappedEntity entity : List.copyOf(changes.deleted())) {
            if (changes.isDeleted(entity)) {
                deletes.tell(entity);
            }
        }
        boolean told = inserts.size() + updates.size() + deletes.size() > before;
        if (told && ++rounds > MOST_ROUNDS) {
            throw new SessionStateException(
                    "The listeners of a flush have added, changed or deleted more objects " + MOST_ROUNDS
                            + " times in turn. Let a listener not bring about another object for each that it hears of.");
        }
        return told;
    }

    /** Tells what was written, in the order in which it was told before. */
    void after() {
        inserts.after(EntityObserver::afterInsert);
        updates.after(EntityObserver::afterUpdate);
        deletes.after(EntityObserver::afterDelete);
    }

    /** Forgets what listeners have taken out of the flush, while it is known what the flush has written. */
    void flushed(Changes changes) {
        Set<MappedEntity> inserted = Collections.newSetFromMap(new IdentityHashMap<>());
        inserted.addAll(changes.pending());
        inserts.keep(inserted);
        updates.entities.removeIf(entity -> changes.isDeleted(entity) || !(entity.athanor$owner() instanceof Page));
        deletes.keep(changes.deleted());
    }

    /** The objects of which something was told. */
    private final class Told {
        private final BiConsumer<EntityObserver, MappedEntity> before;
        private final Set<MappedEntity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<MappedEntity> entities = new ArrayList<>();

        Told(BiConsumer<EntityObserver, MappedEntity> before) {
            this.before = before;
        }

        int size() {
            return entities.size();
        }

        void tell(MappedEntity entity) {
            EntityObserver observer = events.observer(entity.athanor$model());
            if (observer != null && seen.add(entity)) {
                entities.add(entity);
                connection.begin();
                before.accept(observer, entity);
            }
        }

        void keep(Set<MappedEntity> written) {
            entities.removeIf(entity -> !written.contains(entity));
        }

        void after(BiConsumer<EntityObserver, MappedEntity> event) {
            for (MappedEntity entity : entities) {
                EntityObserver observer = events.observer(entity.athanor$model());
                if (observer != null) {
                    event.accept(observer, entity);
                }
            }
        }
    }
}
