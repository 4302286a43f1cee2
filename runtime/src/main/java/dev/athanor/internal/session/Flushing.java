package dev.athanor.internal.session;

import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.flush.Changes;
import dev.athanor.internal.flush.Flusher;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Journal;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** When a session flushes, and what becomes of its objects: on success they are registered, on failure all is rolled back. */
final class Flushing {
    private final ModelRegistry registry;
    private final SessionGuard guard;
    private final SessionObjects objects;
    private final SessionConnection connection;
    private final Flusher flusher;
    private final List<MappedEntity> inserted = new ArrayList<>();
    private boolean autoflush;
    private boolean flushing;

    Flushing(
            ModelRegistry registry,
            SessionGuard guard,
            SessionObjects objects,
            SessionConnection connection,
            Flusher flusher,
            boolean autoflush) {
        this.registry = registry;
        this.guard = guard;
        this.objects = objects;
        this.connection = connection;
        this.flusher = flusher;
        this.autoflush = autoflush;
    }

    boolean autoflush() {
        return autoflush;
    }

    void autoflush(boolean value) {
        autoflush = value;
    }

    /** The objects that flushes of the open transaction inserted. */
    List<MappedEntity> inserted() {
        return inserted;
    }

    /** Flushes where the tables meet those that the changes write. */
    void beforeReading(Set<String> tables) {
        if (autoflush && !flushing && !objects.changes().isEmpty()) {
            for (EntityModel<?> model : objects.changes().models()) {
                if (!Collections.disjoint(registry.writeClosure(model), tables)) {
                    flush();
                    return;
                }
            }
        }
    }

    /** Flushes before a statement whose tables are not known. */
    void beforeReadingAnything() {
        if (autoflush && !flushing) {
            flush();
        }
    }

    void flush() {
        Changes changes = objects.changes();
        if (flushing || changes.isEmpty()) {
            return;
        }
        flushing = true;
        try {
            objects.journal().dropChangesThatAreNone();
            flusher.flush(changes);
            register(changes);
        } catch (RuntimeException e) {
            rollbackFailed(e);
            throw e;
        } finally {
            flushing = false;
        }
    }

    private void rollbackFailed(RuntimeException cause) {
        guard.fail(cause);
        try {
            connection.rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void register(Changes changes) {
        IdentityHashMap<EntityModel<?>, Group> groups = new IdentityHashMap<>();
        for (MappedEntity entity : changes.pending()) {
            EntityModel<?> model = entity.athanor$model();
            Group group = groups.computeIfAbsent(model, each -> new Group(objects, each));
            objects.identities().of(model).put(entity, group);
            for (int i = 0; i < model.columns().size(); i++) {
                Masks.setLoaded(entity, i, true);
            }
            written(entity);
            inserted.add(entity);
        }
        groups.values().forEach(Group::endOfResult);
        changes.dirty().forEach(entity -> {
            noteContents(entity);
            written(entity);
        });
        for (MappedEntity entity : changes.deleted()) {
            Masks.clearDirty(entity);
            if (entity.athanor$owner() instanceof Page page) {
                page.remember(entity);
            }
            objects.identities().of(entity.athanor$model()).remove(entity);
            objects.deletedRows().add(entity);
        }
        changes.clear();
        Journal journal = objects.journal();
        journal.flushed();
    }

    private void noteContents(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isToMany() && model.get(entity, relationship.index()) != null) {
                List<Object> before =
                        model.collection(entity, relationship.index()).state().committed();
                if (before != null) {
                    objects.journal().noteContents(entity, relationship.index(), before);
                }
            }
        }
    }

    private static void written(MappedEntity entity) {
        Masks.clearDirty(entity);
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isToMany() && model.get(entity, relationship.index()) != null) {
                CollectionState state =
                        model.collection(entity, relationship.index()).state();
                state.flushed();
            }
        }
    }
}
