package dev.athanor.internal.session;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.internal.load.EntityLoader;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.DetachedOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
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
            given.forEach(this::loadCollections);
            given.values().forEach(entities -> entities.forEach(this::copy));
        } finally {
            parts.flushing().autoflush(autoflush);
        }
        return Objects.requireNonNull(merged.get(start));
    }

    private void reach(MappedEntity start) {
        List<MappedEntity> open = new ArrayList<>(List.of(start));
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
            given.computeIfAbsent(model, each -> new ArrayList<>()).add(entity);
            for (RelationshipModel relationship : model.relationships()) {
                open.addAll(targets(entity, relationship));
            }
        }
    }

    /** The targets of a relationship that is merged too, as far as the object has it. */
    private static List<MappedEntity> targets(MappedEntity entity, RelationshipModel relationship) {
        EntityModel<?> model = entity.athanor$model();
        Object value = isMerged(entity, relationship) ? model.get(entity, relationship.index()) : null;
        if (value == null) {
            return List.of();
        }
        List<MappedEntity> targets = new ArrayList<>();
        if (relationship.isToMany()) {
            model.collection(entity, relationship.index())
                    .state()
                    .known()
                    .forEach(target -> targets.add((MappedEntity) target));
        } else {
            targets.add((MappedEntity) value);
        }
        return targets;
    }

    private static boolean isMerged(MappedEntity entity, RelationshipModel relationship) {
        return !relationship.isViewOnly()
                && relationship.cascades(Cascade.MERGE)
                && Masks.isLoaded(entity, relationship.index());
    }

    /** Objects of the session for those of one entity: held, read, or new. */
    private void find(EntityModel<?> model, List<MappedEntity> entities) {
        Map<Object, MappedEntity> byKey = held(model, entities);
        for (MappedEntity entity : entities) {
            Object key = keyOf(entity);
            MappedEntity found = key == null ? null : byKey.get(key);
            if (found == null) {
                found = newObject(model, entity, key);
                if (key != null) {
                    byKey.put(key, found);
                }
            } else {
                requireSameVersion(entity, found);
            }
            merged.put(entity, found);
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
                byKey.put(Objects.requireNonNull(model.key(found)), found);
            }
        }
        if (!expired.isEmpty()) {
            parts.entities().refresh(expired);
            for (MappedEntity held : expired) {
                if (EntityLoader.hasUnknownColumn(held)) {
                    objects.dropGone(held);
                    byKey.remove(Objects.requireNonNull(model.key(held)));
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
        MappedEntity made = model.rowMapper().newInstance();
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
                        && isMerged(entity, relationship)
                        && objects.isPersistentHere(target)
                        && !Masks.isLoaded(target, relationship.index())) {
                    owners.add(target);
                }
            }
            if (!owners.isEmpty()) {
                parts.relationships().load(owners, relationship);
            }
        }
    }

    private void copy(MappedEntity entity) {
        MappedEntity target = Objects.requireNonNull(merged.get(entity));
        EntityModel<?> model = entity.athanor$model();
        boolean[] ofRelationship = new boolean[model.columns().size()];
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE && isMerged(entity, relationship)) {
                for (int column : relationship.columns()) {
                    ofRelationship[column] = true;
                }
            }
        }
        for (ColumnModel column : model.columns()) {
            int i = column.index();
            if (i >= model.keySize()
                    && !ofRelationship[i]
                    && i != model.versionColumn()
                    && column.formula() == null
                    && !column.isComputed()
                    && Masks.isLoaded(entity, i)) {
                set(target, i, model.get(entity, i));
            }
        }
        for (RelationshipModel relationship : model.relationships()) {
            if (isMerged(entity, relationship)) {
                copy(entity, target, relationship);
            }
        }
    }

    private static void set(MappedEntity target, int column, @Nullable Object value) {
        EntityModel<?> model = target.athanor$model();
        Object before = model.get(target, column);
        if (Masks.isLoaded(target, column) && Objects.deepEquals(before, value)) {
            return;
        }
        EntityOwner owner = Objects.requireNonNull(target.athanor$owner());
        owner.changing(target, column, before, value);
        model.set(target, column, value);
        Masks.setLoaded(target, column, true);
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                    && isAmong(column, relationship.columns())
                    && !Masks.isDirty(target, relationship.index())) {
                Masks.setLoaded(target, relationship.index(), false); // the foreign key tells another one
            }
        }
    }

    private static boolean isAmong(int column, int[] columns) {
        for (int each : columns) {
            if (each == column) {
                return true;
            }
        }
        return false;
    }

    private void copy(MappedEntity entity, MappedEntity target, RelationshipModel relationship) {
        EntityModel<?> model = entity.athanor$model();
        int index = relationship.index();
        if (relationship.isToMany()) {
            List<MappedEntity> elements = new ArrayList<>();
            targets(entity, relationship).forEach(each -> elements.add(merged.get(each)));
            model.collection(target, index).hold(elements);
            return;
        }
        Object value = model.get(entity, index);
        Object after = value == null ? null : merged.get((MappedEntity) value);
        if (isHeld(target, relationship) && model.get(target, index) == after) {
            return;
        }
        EntityOwner owner = Objects.requireNonNull(target.athanor$owner());
        owner.changing(target, index, model.get(target, index), after);
        Object before = model.get(target, index);
        model.set(target, index, after);
        Masks.setLoaded(target, index, true);
        relationship.replaced(target, before, after);
    }

    /** Whether the target of a to-one is known, without a statement. */
    private boolean isHeld(MappedEntity target, RelationshipModel relationship) {
        return Masks.isLoaded(target, relationship.index())
                || relationship.kind() == RelationshipModel.Kind.TO_ONE
                        && objects.isPersistentHere(target)
                        && RelationshipLoader.isForeignKeyKnown(target, relationship)
                        && parts.relationships().isInMemory(target, relationship);
    }
}
