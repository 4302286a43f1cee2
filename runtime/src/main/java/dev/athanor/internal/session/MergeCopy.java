package dev.athanor.internal.session;

import dev.athanor.internal.flush.Lacking;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.Unread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies the state of objects of elsewhere onto those of the session, as changes. */
final class MergeCopy {
    private final SessionParts parts;
    private final SessionObjects objects;
    private final IdentityHashMap<MappedEntity, MappedEntity> merged;

    /** What each object that was reached becomes here is told by a map. */
    MergeCopy(SessionParts parts, IdentityHashMap<MappedEntity, MappedEntity> merged) {
        this.parts = parts;
        this.objects = parts.objects();
        this.merged = merged;
    }

    /** Copies what was set or loaded onto what the object becomes here. */
    void copy(MappedEntity entity) {
        MappedEntity target = Objects.requireNonNull(merged.get(entity));
        EntityModel<?> model = entity.athanor$model();
        boolean[] ofRelationship = new boolean[model.columns().size()];
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE && MergeScope.isMerged(entity, relationship)) {
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
            if (MergeScope.isMerged(entity, relationship)) {
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
        if (relationship.isWriteOnly()) {
            copyWaiting(entity, target, relationship);
            return;
        }
        if (relationship.isToMany()) {
            model.collection(target, index).hold(elements(entity, target, relationship));
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

    /** Of a collection that is never loaded only what was put in and taken out is known. */
    private void copyWaiting(MappedEntity entity, MappedEntity target, RelationshipModel relationship) {
        CollectionState state =
                target.athanor$model().collection(target, relationship.index()).state();
        for (MappedEntity each : MergeScope.removed(entity, relationship)) {
            MappedEntity gone = merged.get(each);
            if (gone != null) {
                Unread.remove(state, gone);
            }
        }
        for (MappedEntity each : MergeScope.targets(entity, relationship)) {
            Unread.add(state, Objects.requireNonNull(merged.get(each)));
        }
    }

    /** What a collection is to hold: what the given one does, or what it did, with the changes that were made to the given one. */
    private List<MappedEntity> elements(MappedEntity entity, MappedEntity target, RelationshipModel relationship) {
        Set<MappedEntity> given = identitySet();
        List<MappedEntity> inOrder = new ArrayList<>();
        for (MappedEntity each : MergeScope.targets(entity, relationship)) {
            MappedEntity element = Objects.requireNonNull(merged.get(each));
            if (given.add(element)) {
                inOrder.add(element);
            }
        }
        return Lacking.isLacking(entity, relationship)
                ? among(held(entity, target, relationship), inOrder, given, isRearranged(entity, relationship))
                : inOrder;
    }

    /** What the collection holds here, without what was taken out of the given one. */
    private List<MappedEntity> held(MappedEntity entity, MappedEntity target, RelationshipModel relationship) {
        Set<MappedEntity> gone = identitySet();
        for (MappedEntity each : MergeScope.removed(entity, relationship)) {
            gone.add(merged.get(each));
        }
        List<MappedEntity> held = new ArrayList<>();
        for (Object each : target.athanor$model()
                .collection(target, relationship.index())
                .state()
                .known()) {
            if (!gone.contains(each)) {
                held.add((MappedEntity) each);
            }
        }
        return held;
    }

    /** The given elements among those that are held: each in its place, or in the places of all of them in the given order. */
    private static List<MappedEntity> among(
            List<MappedEntity> held, List<MappedEntity> given, Set<MappedEntity> asSet, boolean rearranged) {
        List<MappedEntity> elements = new ArrayList<>(held.size() + given.size());
        Iterator<MappedEntity> inOrder = given.iterator();
        for (MappedEntity each : held) {
            elements.add(rearranged && asSet.contains(each) ? inOrder.next() : each);
        }
        Set<MappedEntity> there = identitySet();
        there.addAll(elements);
        for (MappedEntity each : given) {
            if (there.add(each)) {
                elements.add(each);
            }
        }
        return elements;
    }

    /** Whether the order of a collection says something, and was changed since it was loaded. */
    private static boolean isRearranged(MappedEntity entity, RelationshipModel relationship) {
        return relationship.hasPositions()
                && Masks.isLoaded(entity, relationship.index())
                && entity.athanor$model()
                        .collection(entity, relationship.index())
                        .state()
                        .isChanged();
    }

    private static Set<MappedEntity> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
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
