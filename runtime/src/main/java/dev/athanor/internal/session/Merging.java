package dev.athanor.internal.session;

import dev.athanor.error.SessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.internal.load.EntityLoader;
import dev.athanor.query.EntityTable;
import dev.athanor.query.LoadPlan;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.DetachedOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies an object of elsewhere, and what its merge cascades reach, onto the objects of the session with the same keys, as
 * SQLAlchemy's merge does. What is not here is read in one statement for each entity; so are the collections that are compared.
 */
final class Merging {
    private final SessionParts parts;
    private final SessionObjects objects;
    /** What each object that was reached becomes here. */
    private final IdentityHashMap<MappedEntity, MappedEntity> merged = new IdentityHashMap<>();
    /** The objects of elsewhere, by entity, in the order in which they were reached. */
    private final Map<EntityModel<?>, List<MappedEntity>> given = new LinkedHashMap<>();
    /** Those that were only taken out of collections, by entity: looked for, and not copied. */
    private final Map<EntityModel<?>, List<MappedEntity>> takenOut = new LinkedHashMap<>();

    Merging(SessionParts parts) {
        this.parts = parts;
        this.objects = parts.objects();
    }

    /**
     * The object of the session that the given one was copied onto; the same where it is of the session. Flushes before, and not
     * while new objects are not complete.
     */
    MappedEntity merge(MappedEntity start) {
        reach(start);
        boolean autoflush = parts.flushing().autoflush();
        if (!given.isEmpty()) {
            parts.flushing().beforeReadingAnything();
        }
        parts.flushing().autoflush(false);
        try {
            given.forEach(this::find);
            takenOut.forEach(this::findTakenOut);
            given.forEach(this::loadCollections);
            MergeCopy copy = new MergeCopy(parts, merged);
            given.values().forEach(entities -> entities.forEach(copy::copy));
        } finally {
            parts.flushing().autoflush(autoflush);
        }
        return Objects.requireNonNull(merged.get(start));
    }

    /** The same, with the row of the object read by a plan where it is not here yet. */
    <E> MappedEntity merge(MappedEntity start, LoadPlan<E> plan) {
        Object key = keyOf(start);
        E read = key == null || parts.membership().isHere(start)
                ? null
                : parts.reading().get(plan, key);
        try {
            return merge(start);
        } finally {
            Reference.reachabilityFence(
                    read); // held until then, or the next collection would take it out of the identity map
        }
    }

    private void reach(MappedEntity start) {
        List<MappedEntity> open = new ArrayList<>(List.of(start));
        List<MappedEntity> removed = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            MappedEntity entity = open.get(i);
            if (merged.containsKey(entity)) {
                continue;
            }
            merged.put(entity, entity);
            if (parts.membership().isHere(entity)) {
                continue;
            }
            EntityModel<?> model = entity.athanor$model();
            parts.core().registry().require(model);
            if (objects.isDeletedRow(entity) || entity.athanor$owner() == DetachedOwner.DELETED) {
                throw new SessionStateException("This " + model.name()
                        + " has been deleted. Make a new object, or declare this one transient by makeTransient(...).");
            }
            DetachedKeys.requireUnchanged(entity);
            given.computeIfAbsent(model, each -> new ArrayList<>()).add(entity);
            for (RelationshipModel relationship : model.relationships()) {
                open.addAll(MergeScope.targets(entity, relationship));
                removed.addAll(MergeScope.removed(entity, relationship));
            }
        }
        for (MappedEntity entity : removed) {
            if (!merged.containsKey(entity)) {
                merged.put(entity, entity);
                if (!parts.membership().isHere(entity)) {
                    takenOut.computeIfAbsent(entity.athanor$model(), each -> new ArrayList<>())
                            .add(entity);
                }
            }
        }
    }

    /** Objects of the session for those that were taken out: one whose row is gone is out anyway. */
    private void findTakenOut(EntityModel<?> model, List<MappedEntity> entities) {
        Map<Object, MappedEntity> byKey = held(model, entities);
        for (MappedEntity entity : entities) {
            MappedEntity found = counterpart(model, keyOf(entity), entity, byKey);
            if (found == null) {
                merged.remove(entity);
            } else {
                merged.put(entity, found);
            }
        }
    }

    /** Objects of the session for those of one entity: held, read, or new. */
    private void find(EntityModel<?> model, List<MappedEntity> entities) {
        Map<Object, MappedEntity> byKey = held(model, entities);
        for (MappedEntity entity : entities) {
            Object key = keyOf(entity);
            MappedEntity found = counterpart(model, key, entity, byKey);
            if (found == null) {
                found = newObject(model, entity, key);
                if (key != null) {
                    byKey.put(key, found);
                }
            }
            merged.put(entity, found);
        }
    }

    /**
     * The object of the session with this key; null where the given one has no key, or there is none. Refuses a row that criteria
     * leave out, and one of another version.
     */
    private @Nullable MappedEntity counterpart(
            EntityModel<?> model, @Nullable Object key, MappedEntity given, Map<Object, MappedEntity> byKey) {
        MappedEntity found = key == null ? null : byKey.get(key);
        if (found == null) {
            requireNotLeftOut(model, key);
        } else {
            requireSameVersion(given, found);
        }
        return found;
    }

    private void requireNotLeftOut(EntityModel<?> model, @Nullable Object key) {
        if (key != null && parts.reading().isLeftOut((EntityTable<?, ?>) model.queryType(), key)) {
            throw new SessionStateException("merge: " + model.name() + " " + key
                    + " has a row that the criteria of the session leave out. Merge it into a session without them.");
        }
    }

    private Map<Object, MappedEntity> held(EntityModel<?> model, List<MappedEntity> entities) {
        List<Object> absent = new ArrayList<>();
        List<MappedEntity> expired = new ArrayList<>();
        Map<Object, MappedEntity> byKey = new LinkedHashMap<>();
        for (MappedEntity entity : entities) {
            Object key = keyOf(entity);
            MappedEntity held = key == null ? null : objects.identities().find(model, key);
            if (held != null) {
                byKey.put(key, held);
                if (EntityLoader.hasUnknownColumn(held)) {
                    expired.add(held);
                }
            } else if (key != null && !absent.contains(key)) {
                absent.add(key);
            }
        }
        if (!absent.isEmpty()) {
            for (MappedEntity found : parts.entities().byKeys(model, absent)) {
                byKey.put(objects.identities().rowKey(found), found);
            }
        }
        if (!expired.isEmpty()) {
            parts.entities().refresh(expired);
            for (MappedEntity held : expired) {
                if (EntityLoader.hasUnknownColumn(held)) {
                    objects.dropGone(held);
                    byKey.remove(objects.identities().rowKey(held));
                }
            }
        }
        return byKey;
    }

    /** The key, where all of it was set. */
    private static @Nullable Object keyOf(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (int i = 0; i < model.keySize(); i++) {
            if (entity.athanor$owner() == null && !Masks.isLoaded(entity, i)) {
                return null;
            }
        }
        return model.key(entity);
    }

    private MappedEntity newObject(EntityModel<?> model, MappedEntity entity, @Nullable Object key) {
        MappedEntity made = model.newInstance();
        for (int i = 0; key != null && i < model.keySize(); i++) {
            model.set(made, i, model.get(entity, i));
            Masks.setLoaded(made, i, true);
        }
        parts.membership().add(made);
        return made;
    }

    /** The version that was read elsewhere is the one to change. */
    private static void requireSameVersion(MappedEntity entity, MappedEntity held) {
        EntityModel<?> model = entity.athanor$model();
        int version = model.versionColumn();
        if (version >= 0 && Masks.isLoaded(entity, version)) {
            Object theirs = model.get(entity, version);
            Object ours = model.get(held, version);
            if (!Objects.equals(theirs, ours)) {
                throw new StaleEntityException(model.name() + " with key " + model.key(held)
                        + " cannot be merged: the object was read at version " + theirs + ", and its row is at version "
                        + ours
                        + ". Read it anew, and make the change on that.");
            }
        }
    }

    private void loadCollections(EntityModel<?> model, List<MappedEntity> entities) {
        for (RelationshipModel relationship : model.relationships()) {
            List<MappedEntity> owners = new ArrayList<>();
            for (MappedEntity entity : entities) {
                MappedEntity target = Objects.requireNonNull(merged.get(entity));
                if (relationship.isToMany()
                        && !relationship.isWriteOnly()
                        && MergeScope.isMerged(entity, relationship)
                        && objects.isPersistentHere(target)) {
                    unloadPart(target, relationship);
                    if (!Masks.isLoaded(target, relationship.index())) {
                        owners.add(target);
                    }
                }
            }
            if (!owners.isEmpty()) {
                parts.relationships().load(owners, relationship);
            }
        }
    }

    /** A collection of which a query has left something out is read again, so that what is put in and taken out can be told. */
    private static void unloadPart(MappedEntity target, RelationshipModel relationship) {
        CollectionState state =
                target.athanor$model().collection(target, relationship.index()).state();
        if (state.isPartial()) {
            state.unload();
        }
    }
}
