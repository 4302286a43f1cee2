package dev.athanor.internal.session;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.SessionStateException;
import dev.athanor.event.StatementCause;
import dev.athanor.internal.execute.Purpose;
import dev.athanor.internal.flush.Changes;
import dev.athanor.internal.identity.EntityHolder;
import dev.athanor.internal.identity.EntityObserver;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.LoadObserver;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.identity.PendingOwner;
import dev.athanor.session.EntityState;
import dev.athanor.session.FormerValue;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session as they call it: what is touched is loaded, what changes is noted, what is reached is taken in.
 */
final class SessionObjects implements EntityHolder {
    private final SessionParts parts;
    private final SessionGuard guard;
    private final Identities identities;
    private final RelationshipAccess relationships;
    private final Noting noting;
    private @Nullable PendingOwner pendingOwner;
    private @Nullable UnitOfWork work;

    SessionObjects(SessionParts parts, SessionGuard guard, Identities identities) {
        this.parts = parts;
        this.guard = guard;
        this.identities = identities;
        this.relationships = new RelationshipAccess(parts);
        this.noting = new Noting(parts, this, relationships);
    }

    RelationshipAccess relationships() {
        return relationships;
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
        EntityModel<?> model = entity.athanor$model();
        Purpose purpose = parts.connection().purpose();
        StatementCause before = purpose.touch(model, attribute);
        try {
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
            purpose.back(before);
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
            noting.changing(entity, attribute, before, after);
        } finally {
            guard.exit();
        }
    }

    /** Says that an attribute of a persistent object is changed. */
    void markDirty(MappedEntity entity, int attribute) {
        noting.markDirty(entity, attribute);
    }

    @Override
    public void overwritten(MappedEntity entity, int attribute) {
        UnitOfWork open = work;
        if (open != null) {
            open.journal().overtaken(entity, attribute);
            open.changes().computed().forget(entity, attribute);
        }
    }

    @Override
    public void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target) {
        guard.enter();
        try {
            boolean isHere = isPending(target) || isPersistentHere(target);
            if (relationship.cascades(Cascade.SAVE_UPDATE)
                    && !(isHere && !changes().isDeleted(target))) {
                parts.membership().add(target, entity, relationship);
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
    public @Nullable LoadObserver loads() {
        return parts.advisor();
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
    public boolean raisesOnSql() {
        return parts.raisesOnSql();
    }

    @Override
    public boolean isClosed() {
        return guard.isClosed();
    }
}
