package dev.athanor.internal.session;

import dev.athanor.error.AthanorException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.WarningException;
import dev.athanor.event.StatementCause;
import dev.athanor.internal.flush.Changes;
import dev.athanor.internal.flush.DatabaseValues;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Journal;
import dev.athanor.internal.identity.Page;
import dev.athanor.query.TableUse;
import dev.athanor.session.EntityState;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a session flushes, and what becomes of its objects: on success they are registered, on failure all is rolled back. */
final class Flushing {
    /** So many times may listeners bring about changes that the same commit is to flush. */
    private static final int MOST_FLUSHES = 100;

    private final SessionParts parts;
    private final SessionObjects objects;
    private final boolean always;
    private boolean autoflush;
    private boolean flushing;

    Flushing(SessionParts parts, boolean autoflush, boolean always) {
        this.parts = parts;
        this.objects = parts.objects();
        this.autoflush = autoflush;
        this.always = always;
    }

    /** Whether every statement flushes first, whatever it reads. */
    boolean always() {
        return always;
    }

    boolean autoflush() {
        return autoflush;
    }

    void autoflush(boolean value) {
        autoflush = value;
    }

    /** Flushes where the changes write what objects of this entity are read from. */
    void beforeReading(EntityModel<?> model) {
        if (model.readsMore()) {
            beforeReadingAnything();
        } else if (objects.hasChanges()) {
            beforeReading(Set.of(model.table().qualifiedName()));
        }
    }

    /** Flushes where the changes write what a statement reads. */
    void beforeReading(TableUse use) {
        if (use.opaque()) {
            beforeReadingAnything();
        } else {
            beforeReading(use.tables());
        }
    }

    /** Flushes where the tables meet those that the changes write. */
    private void beforeReading(Set<String> tables) {
        if (autoflush && !flushing && objects.hasChanges()) {
            for (EntityModel<?> model : objects.changes().models()) {
                if (always
                        || objects.identities().of(model).hasMovedKeys()
                        || !Collections.disjoint(parts.core().registry().writeClosure(model), tables)) {
                    autoflushNow();
                    return;
                }
            }
        }
    }

    /** Flushes where the changes write what the criteria of the session ask of other rows. */
    void beforeCriteria() {
        if (!parts.criteria().isEmpty() && objects.hasChanges()) {
            beforeReading(parts.criteria().use());
        }
    }

    /** Flushes before a statement whose tables are not known. */
    void beforeReadingAnything() {
        if (autoflush && !flushing) {
            autoflushNow();
        }
    }

    private void autoflushNow() {
        try {
            flush();
        } catch (AthanorException e) {
            e.note(
                    "A query asked for this flush, as it reads what is not written yet. To query while objects are not complete,"
                            + " use session.noAutoflush(() -> ...).");
            throw e;
        }
    }

    /**
     * Flushes because the user says so.
     *
     * @throws SessionStateException within a flush
     */
    void flushAsked() {
        refuseWithin();
        flush();
    }

    /**
     * Refuses what a listener or a default must not ask for.
     *
     * @throws SessionStateException within a flush
     */
    void refuseWithin() {
        if (flushing) {
            throw new SessionStateException(
                    "The session is flushing already. What a flush calls, as a default or a listener,"
                            + " cannot flush, commit, roll back, close or set a savepoint.");
        }
    }

    /**
     * Flushes until nothing is left, for a commit: what listeners change after a flush is written by the next.
     *
     * @throws SessionStateException where that does not end
     */
    void flushAll() {
        flushAsked();
        if (parts.events() == null || parts.connection().isReadOnly()) {
            return;
        }
        for (int flushes = 1; objects.hasChanges(); flushes++) {
            if (flushes == MOST_FLUSHES) {
                throw new SessionStateException("A commit has flushed " + MOST_FLUSHES
                        + " times, and after each flush a listener has changed or added objects of "
                        + names(objects.changes())
                        + " again. Change objects before the flush, or once only.");
            }
            flush();
        }
    }

    void flush() {
        if (flushing || !objects.hasChanges()) {
            return;
        }
        UnitOfWork work = objects.work();
        if (parts.connection().isReadOnly()) {
            refuseChanges(work);
            return;
        }
        flushing = true;
        StatementCause before = parts.connection().purpose().flush();
        try {
            SessionEvents events = parts.events();
            if (events == null) {
                write(work, null);
                register(work);
            } else {
                flush(work, events);
            }
            parts.flushed();
        } catch (RuntimeException | Error e) {
            if (e instanceof IntegrityException) {
                warnOfKeysThatAreHeld(work.changes(), e);
            }
            parts.transaction().flushFailed(e);
            throw e;
        } finally {
            parts.connection().purpose().back(before);
            flushing = false;
        }
    }

    private void write(UnitOfWork work, @Nullable FlushEvents events) {
        work.journal().dropChangesThatAreNone();
        parts.flusher().flush(work.changes(), work.journal(), events);
    }

    /** What is called after the flush meets objects as they are then, so that what it changes is kept for the next. */
    private void flush(UnitOfWork work, SessionEvents events) {
        parts.flusher().number(work.changes(), work.journal());
        events.beforeFlush();
        FlushEvents ofFlush = events.ofFlush(parts);
        write(work, ofFlush);
        events.flushed();
        if (ofFlush != null) {
            ofFlush.flushed(work.changes());
        }
        register(work);
        if (ofFlush != null) {
            ofFlush.after();
        }
        events.afterFlush();
        events.tell();
    }

    /** Where warnings are thrown, the failure is thrown as it is, with them. */
    private void warnOfKeysThatAreHeld(Changes changes, Throwable failure) {
        for (MappedEntity entity : changes.pending()) {
            EntityModel<?> model = entity.athanor$model();
            Object key = model.key(entity);
            if (key != null && objects.identities().find(model, key) != null) {
                try {
                    parts.warnings()
                            .ofFlush("New " + model.name() + " with key " + key
                                    + " conflicts with another object of this session, which has it.");
                } catch (WarningException e) {
                    failure.addSuppressed(e);
                }
            }
        }
    }

    /** Before any SQL, and the session goes on: who changed objects by mistake may still read, or roll the changes back. */
    private static void refuseChanges(UnitOfWork work) {
        work.journal().dropChangesThatAreNone();
        Changes changes = work.changes();
        int changed = changes.dirty().size();
        if (changes.pending().isEmpty() && changed == 0 && changes.deleted().isEmpty()) {
            return;
        }
        throw new SessionStateException("The session is read-only, and a flush would insert "
                + changes.pending().size() + ", update " + changed + " and delete "
                + changes.deleted().size() + " objects of " + names(changes)
                + ". Use a session without readOnly(true), or roll back what was changed.");
    }

    private static String names(Changes changes) {
        return changes.models().stream().map(EntityModel::name).collect(Collectors.joining(", "));
    }

    private void register(UnitOfWork work) {
        Changes changes = work.changes();
        IdentityHashMap<EntityModel<?>, Group> groups = new IdentityHashMap<>();
        for (MappedEntity entity : changes.pending()) {
            EntityModel<?> model = entity.athanor$model();
            Group group = groups.computeIfAbsent(model, each -> new Group(objects, each));
            DatabaseValues.inserted(entity, changes.computed());
            makeRoom(entity, work);
            objects.identities().of(model).put(entity, group);
            insertedWith(entity, work);
            written(entity);
            work.written().inserted(entity);
            objects.moved(entity, EntityState.PENDING, EntityState.PERSISTENT);
        }
        groups.values().forEach(Group::endOfResult);
        Map<EntityModel<?>, List<MappedEntity>> versioned = versioned(changes);
        changes.dirty().forEach(entity -> {
            noteContents(work.journal(), entity);
            if (work.written().isInserted(entity)) {
                insertedWith(entity, work);
            }
            DatabaseValues.updated(entity);
            written(entity);
        });
        for (MappedEntity entity : changes.deleted()) {
            if (!objects.isDeletedRow(entity)) {
                deleted(entity, work);
            }
        }
        changes.models().forEach(model -> objects.identities().of(model).keysSettled());
        changes.clear();
        work.written().take(work.journal());
        versioned.forEach(parts.entities()::readVersions);
    }

    /** The objects of which a row was written whose version the database makes, by their entity. */
    private static Map<EntityModel<?>, List<MappedEntity>> versioned(Changes changes) {
        Map<EntityModel<?>, List<MappedEntity>> versioned = new LinkedHashMap<>();
        for (MappedEntity entity : changes.pending()) {
            addVersioned(entity, versioned);
        }
        for (MappedEntity entity : changes.dirty()) {
            if (entity.athanor$model().hasVersionOfDatabase() && DatabaseValues.hasDirtyColumn(entity)) {
                addVersioned(entity, versioned);
            }
        }
        return versioned;
    }

    private static void addVersioned(MappedEntity entity, Map<EntityModel<?>, List<MappedEntity>> versioned) {
        EntityModel<?> model = entity.athanor$model();
        if (model.hasVersionOfDatabase()) {
            versioned.computeIfAbsent(model, each -> new ArrayList<>()).add(entity);
        }
    }

    /** An object whose row somebody deleted gives way where the database used its key again. */
    private void makeRoom(MappedEntity entity, UnitOfWork work) {
        EntityModel<?> model = entity.athanor$model();
        MappedEntity former = objects.identities().of(model).find(Objects.requireNonNull(model.key(entity)));
        if (former != null && work.changes().isDeleted(former)) {
            deleted(former, work);
        } else if (former != null) {
            work.written().deleted(former);
            objects.moved(former, EntityState.PERSISTENT, EntityState.DELETED);
        }
    }

    private void deleted(MappedEntity entity, UnitOfWork work) {
        Masks.clearDirty(entity);
        if (entity.athanor$owner() instanceof Page page) {
            page.remember(entity);
        }
        work.written().deleted(entity);
        objects.moved(entity, EntityState.PERSISTENT, EntityState.DELETED);
    }

    private static void noteContents(Journal journal, MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isToMany() && model.get(entity, relationship.index()) != null) {
                List<Object> before =
                        model.collection(entity, relationship.index()).state().committed();
                if (before != null) {
                    journal.noteContents(entity, relationship.index(), before);
                }
            }
        }
    }

    /** What an object whose row this transaction has inserted was given, and no rows will be read for. */
    private static void insertedWith(MappedEntity entity, UnitOfWork work) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isWriteOnly() && model.get(entity, relationship.index()) != null) {
                CollectionState state =
                        model.collection(entity, relationship.index()).state();
                if (state.isChanged() && state.keep()) {
                    work.given().add(state);
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
