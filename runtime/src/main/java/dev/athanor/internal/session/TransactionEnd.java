package dev.athanor.internal.session;

import dev.athanor.internal.identity.Page;
import dev.athanor.session.EntityState;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.DetachedOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What becomes of a session's objects when its transaction ends. Sends nothing. */
final class TransactionEnd {
    private final SessionObjects objects;

    TransactionEnd(SessionObjects objects) {
        this.objects = objects;
    }

    /** After a commit: deleted objects are detached, and the others expire where that is wanted. */
    void committed(boolean expire) {
        List<MappedEntity> deleted =
                objects.hasWritten() ? objects.work().written().deletedSince(0) : List.of();
        deleted.forEach(entity -> entity.athanor$owner(DetachedOwner.DELETED));
        if (objects.hasWritten()) {
            objects.work().given().forEach(CollectionState::settled);
        }
        objects.endWork();
        if (expire) {
            expireAll();
        }
        deleted.forEach(entity -> objects.moved(entity, EntityState.DELETED, EntityState.DETACHED));
    }

    /**
     * After a rollback: new objects are transient and keep their values, deleted ones are persistent, changed values are the
     * former ones, and everything expires.
     */
    void rolledBack() {
        UnitOfWork work = objects.work();
        List<MappedEntity> inserted = work.written().insertedSince(0);
        Set<MappedEntity> isNew = identitySet(inserted);
        work.journal().undo(isNew::contains);
        work.written().undo(0, isNew::contains);
        List<MappedEntity> deleted = work.written().deletedSince(0);
        forgetInserted(inserted);
        objects.identities().keysRestored();
        forgetPending(work.changes().pending());
        restoreDeleted(deleted, isNew);
        objects.endWork();
        objects.identities().forEach(TransactionEnd::dropChanges);
        expireAll();
    }

    /**
     * After a rollback to a savepoint: what was inserted, deleted and changed since is as after a rollback; of other objects
     * relationships to entities of which something was written expire, and everything where a statement of the user's has run.
     */
    void rolledBackTo(SavepointMark mark, boolean statementRan) {
        UnitOfWork work = objects.work();
        List<MappedEntity> inserted = work.written().insertedSince(mark.moment());
        Set<MappedEntity> isNew = identitySet(inserted);
        Set<MappedEntity> touched = identitySet(work.journal().undo(isNew::contains));
        touched.addAll(work.written().undo(mark.moment(), isNew::contains));
        touched.addAll(work.changes().dirty());
        touched.addAll(work.changes().deleted()); // they may be changed as well
        List<MappedEntity> deleted = work.written().deletedSince(mark.moment());
        forgetInserted(inserted);
        objects.identities().keysRestored();
        forgetPending(work.changes().pending());
        restoreDeleted(deleted, isNew);
        touched.addAll(deleted);
        touched.removeAll(isNew);
        Set<EntityModel<?>> written = new HashSet<>();
        touched.forEach(entity -> written.add(entity.athanor$model()));
        inserted.forEach(entity -> written.add(entity.athanor$model()));
        work.changes().clear();
        for (MappedEntity entity : touched) {
            dropChanges(entity);
            if (entity.athanor$owner() instanceof Page page) {
                page.expire(entity);
                if (!statementRan) {
                    objects.expired(entity);
                }
            }
        }
        if (statementRan) {
            expireAll();
        } else {
            objects.identities().forEachPage(page -> expireRelationships(page, written));
        }
    }

    /** What a new object was given and no rows tell waits again. */
    private static void takeBack(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isWriteOnly() && model.get(entity, relationship.index()) != null) {
                model.collection(entity, relationship.index()).state().takeBack();
            }
        }
    }

    /** To-ones are in the row of their object, which was written itself where they changed. */
    private static void expireRelationships(Page page, Set<EntityModel<?>> written) {
        for (RelationshipModel relationship : page.group().model().relationships()) {
            if (relationship.kind() != RelationshipModel.Kind.TO_ONE && written.contains(relationship.target())) {
                page.expire(relationship.index());
            }
        }
    }

    private static Set<MappedEntity> identitySet(Collection<MappedEntity> entities) {
        Set<MappedEntity> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(entities);
        return set;
    }

    private void forgetInserted(List<MappedEntity> inserted) {
        inserted.forEach(TransactionEnd::takeBack);
        for (MappedEntity entity : inserted) {
            if (entity.athanor$owner() instanceof Page page) {
                page.remember(entity);
            }
            EntityState before = objects.stateOf(entity);
            objects.identities().of(entity.athanor$model()).remove(entity);
            makeTransient(entity);
            objects.moved(entity, before, EntityState.TRANSIENT);
        }
    }

    private void forgetPending(List<MappedEntity> pending) {
        for (MappedEntity entity : pending) {
            makeTransient(entity);
            objects.moved(entity, EntityState.PENDING, EntityState.TRANSIENT);
        }
    }

    /** When a session closes with nothing written: new objects are transient, the others detached as they are. */
    void closed() {
        if (objects.hasChanges()) {
            forgetPending(objects.changes().pending());
            List.copyOf(objects.changes().computed().entities()).forEach(this::dropComputed);
        }
        objects.endWork();
    }

    /** What the database was to compute is no change that an object takes with it: it has its former values again. */
    void dropComputed(MappedEntity entity) {
        if (objects.hasChanges()) {
            objects.changes().computed().forEach(entity, (column, expression) -> {
                Masks.setDirty(entity, column, false);
                objects.work().journal().undoUnflushed(entity, column);
            });
            objects.changes().computed().forget(entity);
        }
    }

    /** When a session has closed: its objects are detached. */
    void left() {
        objects.allMoved(EntityState.PERSISTENT, EntityState.DETACHED);
    }

    /** Marks all objects. */
    void expireAll() {
        objects.identities().forEachPage(Page::expireAll);
        objects.allExpired();
    }

    /** Drops the unflushed changes of an object and marks it. */
    void expire(MappedEntity entity) {
        if (objects.hasChanges()) {
            objects.work().journal().undoUnflushed(entity);
            objects.changes().removeDirty(entity);
            objects.identities().of(entity.athanor$model()).keySettled(entity);
        }
        dropChanges(entity);
        if (entity.athanor$owner() instanceof Page page) {
            page.expire(entity);
            objects.expired(entity);
        }
    }

    private void restoreDeleted(List<MappedEntity> deletedRows, Set<MappedEntity> isNew) {
        for (MappedEntity entity : deletedRows) {
            if (isNew.contains(entity)) {
                continue;
            }
            if (objects.identities().of(entity.athanor$model()).putBack(entity)) {
                objects.moved(entity, EntityState.DELETED, EntityState.PERSISTENT);
            } else {
                entity.athanor$owner(DetachedOwner.DETACHED); // its row is another object's by now
                objects.moved(entity, EntityState.DELETED, EntityState.DETACHED);
            }
        }
    }

    private static void makeTransient(MappedEntity entity) {
        Masks.clearDirty(entity);
        entity.athanor$owner(null);
    }

    private static void dropChanges(MappedEntity entity) {
        Masks.clearDirty(entity);
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isToMany() && model.get(entity, relationship.index()) != null) {
                model.collection(entity, relationship.index()).state().revert();
            }
        }
    }
}
