package dev.athanor.internal.session;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.flush.CascadeOrigin;
import dev.athanor.internal.flush.Changes;
import dev.athanor.internal.identity.EntityHolder;
import dev.athanor.internal.identity.EntityObserver;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.identity.PendingOwner;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.session.EntityState;
import dev.athanor.session.FormerValue;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session as they call it: what is touched is loaded, what changes is noted, what is reached is taken in.
 */
final class SessionObjects implements EntityHolder {
    private final SessionParts parts;
    private final SessionGuard guard;
    private final Identities identities;
    private final RelationshipAccess relationships;
    private @Nullable PendingOwner pendingOwner;
    private @Nullable UnitOfWork work;

    SessionObjects(SessionParts parts, SessionGuard guard, Identities identities) {
        this.parts = parts;
        this.guard = guard;
        this.identities = identities;
        this.relationships = new RelationshipAccess(parts);
    }

    Identities identities() {
        return identities;
    }

    /** Whether the next flush would find something to look at. */
    boolean hasChanges() {
        UnitOfWork open = work;
        return open != null && !open.changes().isEmpty();
    }

    /** Whether a flush of the open transaction has written. */
    boolean hasWritten() {
        UnitOfWork open = work;
        return open != null && open.hasWritten();
    }

    /** What the transaction changes; begun here where nothing changed yet. */
    UnitOfWork work() {
        UnitOfWork open = work;
        if (open == null) {
            open = new UnitOfWork();
            work = open;
        }
        return open;
    }

    /** Forgets the changes: the transaction ended, and what it means for the objects is done. */
    void endWork() {
        UnitOfWork open = work;
        if (open != null) {
            open.written().end();
        }
        work = null;
    }

    Changes changes() {
        return work().changes();
    }

    /** The owner of what is to be inserted; made for the first such object. */
    PendingOwner pendingOwner() {
        PendingOwner made = pendingOwner;
        if (made == null) {
            made = new PendingOwner(this);
            pendingOwner = made;
        }
        return made;
    }

    /** Whether the next flush inserts the object. */
    boolean isPending(MappedEntity entity) {
        return pendingOwner != null && entity.athanor$owner() == pendingOwner;
    }

    /** Whether a flush of the open transaction deleted the object's row. */
    boolean isDeletedRow(MappedEntity entity) {
        return entity.athanor$owner() instanceof Page page && page.group().holder() == this && page.isDeleted(entity);
    }

    /** Whether a persistent object belongs to this session. */
    boolean isPersistentHere(MappedEntity entity) {
        return entity.athanor$owner() instanceof Page page && page.group().holder() == this && !isDeletedRow(entity);
    }

    @Override
    public void load(Page page, MappedEntity entity, int attribute) {
        guard.enter();
        try {
            EntityModel<?> model = entity.athanor$model();
            if (isDeletedRow(entity)) {
                loadDeleted(page, entity, attribute);
            } else if (attribute < model.columns().size()) {
                parts.flushing().beforeReading(model);
                if (!Masks.isLoaded(entity, attribute)) {
                    requireNotComputed(entity, attribute);
                    parts.entities().refresh(page, entity, attribute);
                }
            } else {
                relationships.touch(page, entity, model.relationship(attribute));
            }
        } finally {
            guard.exit();
        }
    }

    @Override
    public void loadPending(MappedEntity entity, int attribute) {
        requireNotComputed(entity, attribute);
    }

    private void requireNotComputed(MappedEntity entity, int attribute) {
        if (isComputed(entity, attribute)) {
            throw new SessionStateException(entity.athanor$model().attributeName(attribute)
                    + " is set to what the database computes with the next flush, and cannot be read before. Call"
                    + " session.flush() first.");
        }
    }

    private static void loadDeleted(Page page, MappedEntity entity, int attribute) {
        if (!page.wasKnown(entity, attribute)) {
            throw new ObjectDeletedException(entity.athanor$model().attributeName(attribute)
                    + " cannot be loaded: the row was deleted in this transaction.");
        }
        Masks.setLoaded(entity, attribute, true);
    }

    @Override
    public void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after) {
        guard.enter();
        try {
            EntityModel<?> model = entity.athanor$model();
            if (attribute < model.columns().size()) {
                changingColumn(entity, attribute, before, after);
            } else {
                changingRelationship(entity, model.relationship(attribute), after);
            }
        } finally {
            guard.exit();
        }
    }

    private void changingColumn(MappedEntity entity, int column, @Nullable Object before, @Nullable Object after) {
        boolean known = Masks.isLoaded(entity, column);
        if (known && Objects.deepEquals(before, after)) {
            return;
        }
        if (column < entity.athanor$model().keySize()) {
            changingKey(entity, column, after);
        }
        if (isDeletedRow(entity)) {
            work().journal().note(entity, column, known, before);
        } else if (!Masks.isDirty(entity, column)) {
            work().journal().note(entity, column, known, before);
            markDirty(entity, column);
        }
    }

    /** Until the flush has written it, the object is found by the key that its row has. */
    private void changingKey(MappedEntity entity, int column, @Nullable Object after) {
        if (after == null) {
            throw new SessionStateException(entity.athanor$model().attributeName(column)
                    + " is the key of a persistent object and cannot be null. Delete the object to be rid of its row. "
                    + "Where it refers to a parent that goes away, let the parent's relationship delete the object: "
                    + "cascade = {ALL, DELETE_ORPHAN}.");
        }
        if (!isDeletedRow(entity)) {
            identities.of(entity.athanor$model()).keyChanging(entity);
        }
    }

    private void changingRelationship(MappedEntity entity, RelationshipModel relationship, @Nullable Object after) {
        if (relationship.isViewOnly()) {
            return;
        }
        int index = relationship.index();
        if (!relationship.isToMany()) {
            if (!Masks.isLoaded(entity, index)) {
                if (relationship.kind() == RelationshipModel.Kind.TO_ONE) {
                    peek(entity, relationship);
                } else if (entity.athanor$owner() instanceof Page page) {
                    relationships.loadFormer(page, entity, relationship);
                }
            }
            if (after == null && relationship.kind() == RelationshipModel.Kind.TO_ONE) {
                readParent(entity, relationship);
            }
            boolean known = Masks.isLoaded(entity, index);
            Object before = entity.athanor$model().get(entity, index);
            if (known && before == after) {
                return;
            }
            if (isDeletedRow(entity) || !Masks.isDirty(entity, index)) {
                work().journal().note(entity, index, known, before);
            }
        }
        // a row that was deleted is not written again; a rollback still puts the former value back
        if (!isDeletedRow(entity) && !Masks.isDirty(entity, index)) {
            markDirty(entity, index);
        }
    }

    /** Without a parent an object is an orphan only where it had one, which the row tells. */
    private void readParent(MappedEntity entity, RelationshipModel relationship) {
        RelationshipModel inverse = relationship.inverse();
        if (inverse != null && inverse.cascades(Cascade.DELETE_ORPHAN) && entity.athanor$owner() instanceof Page page) {
            parts.relationships().ensureForeignKey(page, entity, relationship);
        }
    }

    /** Which object will be an orphan may be for the row to tell, whose formulas are read with it. */
    private void peek(MappedEntity entity, RelationshipModel relationship) {
        EntityModel<?> model = entity.athanor$model();
        if (model.readsMore()
                && relationship.cascades(Cascade.DELETE_ORPHAN)
                && !RelationshipLoader.isForeignKeyKnown(entity, relationship)) {
            parts.flushing().beforeReading(model);
        }
        parts.relationships().peek(entity, relationship);
    }

    void markDirty(MappedEntity entity, int attribute) {
        if (!Masks.isAnyDirty(entity)) {
            changes().addDirty(entity);
        }
        Masks.setDirty(entity, attribute, true);
    }

    @Override
    public void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target) {
        guard.enter();
        try {
            boolean isHere = isPending(target) || isPersistentHere(target);
            if (relationship.cascades(Cascade.SAVE_UPDATE)
                    && !(isHere && !changes().isDeleted(target))) {
                parts.membership().add(target, new CascadeOrigin(entity, relationship));
                parts.tell();
            }
        } finally {
            guard.exit();
        }
    }

    @Override
    public void release(MappedEntity pending) {
        guard.enter();
        try {
            parts.membership().release(pending);
            parts.tell();
        } finally {
            guard.exit();
        }
    }

    /** An object whose row is gone: somebody else deleted it. */
    void dropGone(MappedEntity entity) {
        work().written().deleted(entity);
        moved(entity, EntityState.PERSISTENT, EntityState.DELETED);
    }

    @Override
    public @Nullable EntityObserver observer(EntityModel<?> model) {
        SessionEvents events = parts.events();
        return events == null ? null : events.observer(model);
    }

    @Override
    public void moved(MappedEntity entity, EntityState before, EntityState after) {
        SessionEvents events = parts.events();
        if (events != null) {
            events.moved(entity, before, after);
        }
    }

    /** Says that an object was marked. */
    void expired(MappedEntity entity) {
        SessionEvents events = parts.events();
        if (events != null) {
            events.expired(entity);
        }
    }

    /** Says of all persistent objects that they were marked. */
    void allExpired() {
        if (parts.events() != null) {
            identities.forEach(this::expired);
        }
    }

    /** Says of all persistent objects that they got another state. */
    void allMoved(EntityState before, EntityState after) {
        if (parts.events() != null) {
            identities.forEach(entity -> moved(entity, before, after));
        }
    }

    @Override
    public EntityState stateOf(MappedEntity entity) {
        return isDeletedRow(entity) ? EntityState.DELETED : EntityState.PERSISTENT;
    }

    @Override
    public FormerValue former(MappedEntity entity, int attribute) {
        UnitOfWork open = work;
        return open == null ? FormerValue.UNKNOWN : open.journal().former(entity, attribute);
    }

    @Override
    public boolean isComputed(MappedEntity entity, int column) {
        UnitOfWork open = work;
        return open != null && open.changes().computed().has(entity, column);
    }

    @Override
    public boolean isClosed() {
        return guard.isClosed();
    }
}
