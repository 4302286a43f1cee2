package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.internal.execute.Warnings;
import dev.athanor.internal.identity.Journal;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.identity.PendingOwner;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the flush plan of the changes, after cascades: saves by entity in the order of the foreign keys, then links, then
 * deletes in the reverse order. Only entities that refer to each other in a circle are ordered row by row ({@link RowOrder}).
 */
final class FlushPlanner {
    private final Changes changes;
    private final Journal journal;
    private final RowKeys keys;
    private final KeyChanges keyChanges;
    private final Warnings warnings;
    private final boolean deletesSelfReferences;
    private final IdentityHashMap<MappedEntity, List<KeyCopy>> waiting = new IdentityHashMap<>();
    private final Map<EntityModel<?>, List<MappedEntity>> inserts = new LinkedHashMap<>();
    private final Map<EntityModel<?>, List<MappedEntity>> updates = new LinkedHashMap<>();
    private final Map<EntityModel<?>, List<MappedEntity>> deletes = new LinkedHashMap<>();
    private final List<FlushStep> steps = new ArrayList<>();
    private final Map<EntityModel<?>, List<KeyCopy>> postUpdates = new LinkedHashMap<>();
    private boolean keysMove;

    FlushPlanner(
            Changes changes,
            Journal journal,
            RowKeys keys,
            KeyChanges keyChanges,
            Warnings warnings,
            boolean deletesSelfReferences) {
        this.changes = changes;
        this.journal = journal;
        this.keys = keys;
        this.keyChanges = keyChanges;
        this.warnings = warnings;
        this.deletesSelfReferences = deletesSelfReferences;
    }

    FlushPlan plan() {
        List<MappedEntity> dirty = changes.dirty();
        dirty.forEach(this::copyOwnKey);
        keysMove = keyChanges.areMoving();
        dirty.forEach(this::copyKeys);
        changes.pending().forEach(this::copyKeys);
        keyChanges.find(this::copy);
        RowSwitches switches = RowSwitches.of(changes, keys);
        changes.pending().forEach(entity -> add(switches.takesRow(entity) ? updates : inserts, entity));
        for (MappedEntity entity : changes.dirty()) {
            if (DatabaseValues.hasDirtyColumn(entity)) {
                add(updates, entity);
            }
        }
        List<MappedEntity> switched =
                changes.deleted().stream().filter(switches::keepsRow).toList();
        List<MappedEntity> gone = changes.deleted().stream()
                .filter(entity -> !switches.keepsRow(entity))
                .toList();
        gone.forEach(entity -> add(deletes, entity));
        Set<EntityModel<?>> models = new LinkedHashSet<>(inserts.keySet());
        models.addAll(updates.keySet());
        models.addAll(deletes.keySet());
        List<List<EntityModel<?>>> order = TypeOrder.of(models);
        EarlyDeletes inTheWay = EarlyDeletes.of(deletes, inserts, updates, keys, keyChanges);
        steps.addAll(inTheWay.frees());
        Set<MappedEntity> early = inTheWay.rows();
        if (!early.isEmpty()) {
            planEarly(order, early);
            gone = gone.stream().filter(entity -> !early.contains(entity)).toList();
        }
        steps.addAll(keyChanges.releases());
        order.forEach(this::planSaves);
        postUpdates.forEach((model, keys) -> steps.add(new FlushStep.UpdateKeys(model, keys, false)));
        planUnlinking(switched);
        planLinks(dirty);
        planUnlinking(gone);
        planPostUpdates(gone);
        Collections.reverse(order);
        order.forEach(this::planDeletes);
        return new FlushPlan(steps, waiting);
    }

    /** Rows in the way of others, before everything else. */
    private void planEarly(List<List<EntityModel<?>>> order, Set<MappedEntity> early) {
        List<MappedEntity> all = List.copyOf(early);
        planUnlinking(all);
        planPostUpdates(all);
        Map<EntityModel<?>, List<MappedEntity>> late = new LinkedHashMap<>();
        deletes.forEach((model, rows) -> late.put(
                model, rows.stream().filter(row -> !early.contains(row)).toList()));
        deletes.clear();
        deletes.putAll(byModel(all));
        List<List<EntityModel<?>>> reverse = new ArrayList<>(order);
        Collections.reverse(reverse);
        reverse.forEach(this::planDeletes);
        deletes.clear();
        deletes.putAll(late);
    }

    private void planSaves(List<EntityModel<?>> component) {
        if (component.size() == 1 && !TypeOrder.refersToItself(component.get(0))) {
            EntityModel<?> model = component.get(0);
            update(model, updates.getOrDefault(model, List.of()));
            insert(model, inserts.getOrDefault(model, List.of()));
            return;
        }
        List<MappedEntity> rows = new ArrayList<>();
        component.forEach(model -> rows.addAll(inserts.getOrDefault(model, List.of())));
        RowOrder order = RowOrder.ofInserts(rows, waiting);
        component.forEach(this::planKeysFirst);
        Map<EntityModel<?>, List<MappedEntity>> late = new LinkedHashMap<>();
        for (EntityModel<?> model : component) {
            List<MappedEntity> early = new ArrayList<>();
            for (MappedEntity entity : updates.getOrDefault(model, List.of())) {
                if (isWrittenFirst(entity) && !DatabaseValues.isDirtyBeyondKey(entity)) {
                    continue;
                }
                if (waiting.containsKey(entity)) {
                    add(late, entity);
                } else {
                    early.add(entity);
                }
            }
            update(model, early);
        }
        order.levels().forEach(level -> byModel(level).forEach(this::insert));
        late.forEach(this::update);
        order.deferred().forEach((model, keys) -> steps.add(new FlushStep.UpdateKeys(model, keys, false)));
    }

    /** New keys that rows of the same entities may refer to. */
    private void planKeysFirst(EntityModel<?> model) {
        List<MappedEntity> rows = updates.getOrDefault(model, List.of()).stream()
                .filter(this::isWrittenFirst)
                .toList();
        if (!rows.isEmpty()) {
            steps.addAll(UniqueOrder.of(model, rows, journal, true, true));
        }
    }

    /** A key that waits for that of a new object is written after that. */
    private boolean isWrittenFirst(MappedEntity entity) {
        if (!keyChanges.contains(entity)) {
            return false;
        }
        int keySize = entity.athanor$model().keySize();
        return waiting.getOrDefault(entity, List.of()).stream()
                .noneMatch(copy -> isPendingOrNone(copy) && copy.touchesFirst(keySize));
    }

    private static boolean isPendingOrNone(KeyCopy copy) {
        return copy.parent() == null || isPending(copy.parent());
    }

    private void planDeletes(List<EntityModel<?>> component) {
        if (component.size() == 1 && !TypeOrder.refersToItself(component.get(0))) {
            delete(component.get(0), deletes.getOrDefault(component.get(0), List.of()));
            return;
        }
        List<MappedEntity> rows = new ArrayList<>();
        component.forEach(model -> rows.addAll(deletes.getOrDefault(model, List.of())));
        RowOrder order = RowOrder.ofDeletes(rows, deletesSelfReferences, keys);
        order.deferred().forEach((model, keys) -> steps.add(new FlushStep.UpdateKeys(model, keys, true)));
        order.levels().forEach(level -> byModel(level).forEach(this::delete));
    }

    /** A key that is a foreign key comes first, as it may be that of others. */
    private void copyOwnKey(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (isOfKey(entity, relationship)) {
                copyKey(entity, relationship, (MappedEntity) model.get(entity, relationship.index()));
            }
        }
    }

    private static boolean isOfKey(MappedEntity entity, RelationshipModel relationship) {
        if (Masks.isDirty(entity, relationship.index())
                && Masks.isLoaded(entity, relationship.index())
                && !relationship.isViewOnly()) {
            for (int column : relationship.columns()) {
                if (column < entity.athanor$model().keySize()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Finds the foreign keys that follow from changed relationships of an object. */
    private void copyKeys(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        boolean isNew = isPending(entity);
        for (RelationshipModel relationship : model.relationships()) {
            int index = relationship.index();
            if (relationship.isViewOnly()) {
                continue;
            }
            if (relationship.kind() == Kind.TO_ONE) {
                if (Masks.isLoaded(entity, index)
                        && (isNew || Masks.isDirty(entity, index) && !isOfKey(entity, relationship))) {
                    copyKey(entity, relationship, (MappedEntity) model.get(entity, index));
                }
            } else if (relationship.kind() == Kind.ONE_TO_MANY && model.get(entity, index) != null) {
                copyKeysToChildren(
                        entity, relationship, model.collection(entity, index).state());
            }
        }
    }

    private void copyKey(MappedEntity child, RelationshipModel relationship, @Nullable MappedEntity parent) {
        String name = child.athanor$model().attributeName(relationship.index());
        if (parent != null && isOutside(parent)) {
            if (relationship.isRequired()) {
                throw new InvalidValueException(
                        name + " refers to a " + parent.athanor$model().name()
                                + " that is not in the session. Add it, or let the relationship cascade SAVE_UPDATE.");
            }
            warnings.ofFlush(skipped(name + " refers to ", parent));
            return;
        }
        copy(new KeyCopy(child, relationship.columns(), parent, name), relationship);
    }

    /** The warning of an object that a relationship reaches and the session does not have; {@code reached} says how. */
    static String skipped(String reached, MappedEntity outside) {
        return reached + EntityText.named(outside) + ", which is not in the session: it is not written. Add it first.";
    }

    private void copyKeysToChildren(MappedEntity owner, RelationshipModel relationship, CollectionState state) {
        String name = owner.athanor$model().attributeName(relationship.index());
        for (Object each : state.added()) {
            MappedEntity child = (MappedEntity) each;
            if (isOutside(child)) {
                warnOfOutside(owner, relationship, child);
            } else if (relationship.inverse() == null && !changes.isDeleted(child)) {
                copy(new KeyCopy(child, relationship.targetColumns(), owner, name), relationship);
            }
        }
        if (relationship.inverse() == null) {
            for (Object each : state.removed()) {
                MappedEntity child = (MappedEntity) each;
                if (!isOutside(child) && !changes.isDeleted(child) && refersTo(child, relationship, owner, keys)) {
                    copy(new KeyCopy(child, relationship.targetColumns(), null, name), relationship);
                }
            }
        }
    }

    private void copy(KeyCopy copy, RelationshipModel relationship) {
        boolean persistent = !isPending(copy.child());
        if (!persistent && copy.parent() != null && PostUpdates.isPostponed(relationship, copy)) {
            copy.postpone();
            postUpdates
                    .computeIfAbsent(copy.child().athanor$model(), each -> new ArrayList<>())
                    .add(copy);
            return;
        }
        if (persistent && !Masks.isAnyDirty(copy.child())) {
            changes.addDirty(copy.child());
        }
        if (persistent && keysMove) {
            copy.announce(); // the database may take the row elsewhere, although the value is the same
        }
        if (copy.isReady()) {
            copy.apply();
        } else if (persistent) {
            copy.announce();
        }
        if (copy.parent() != null && (keysMove || isPending(copy.parent()))) {
            waiting.computeIfAbsent(copy.child(), each -> new ArrayList<>(1)).add(copy);
        }
    }

    private void warnOfOutside(MappedEntity owner, RelationshipModel relationship, MappedEntity target) {
        warnings.ofFlush(skipped(owner.athanor$model().attributeName(relationship.index()) + " holds ", target));
    }

    /** Whether the foreign key of a child is the key of the owner's row. */
    static boolean refersTo(MappedEntity child, RelationshipModel relationship, MappedEntity owner, RowKeys keys) {
        return owner.athanor$model().key(owner) != null
                && keys.of(owner)
                        .equals(KeyColumns.referred(child, relationship.targetColumns(), owner.athanor$model()));
    }

    private void planLinks(List<MappedEntity> dirty) {
        Map<RelationshipModel, List<LinkRow>> added = new LinkedHashMap<>();
        Map<RelationshipModel, List<LinkRow>> removed = new LinkedHashMap<>();
        LinkRows rows = new LinkRows(changes, added, removed, this::warnOfOutside);
        dirty.forEach(rows::collect);
        changes.pending().forEach(rows::collect);
        removed.forEach((relationship, links) -> steps.add(new FlushStep.Unlink(relationship.link(), links)));
        added.forEach((relationship, links) -> steps.add(new FlushStep.Link(relationship.link(), links)));
    }

    private void planPostUpdates(List<MappedEntity> deleted) {
        PostUpdates.ofDeletes(deleted).forEach((model, keys) -> steps.add(new FlushStep.UpdateKeys(model, keys, true)));
    }

    private void planUnlinking(List<MappedEntity> deleted) {
        byModel(deleted).forEach((model, owners) -> {
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.kind() == Kind.MANY_TO_MANY) {
                    unlinkAll(relationship, owners);
                }
            }
        });
    }

    private void unlinkAll(RelationshipModel relationship, List<MappedEntity> owners) {
        List<MappedEntity> known =
                owners.stream().filter(owner -> unlinks(owner, relationship)).toList();
        if (!known.isEmpty()) {
            steps.add(new FlushStep.UnlinkAll(relationship.link(), known));
        }
    }

    /** Whether the links of an object that is deleted are deleted before it, and not left to the database. */
    static boolean unlinks(MappedEntity owner, RelationshipModel relationship) {
        return !relationship.isViewOnly()
                && (!relationship.isPassiveOnDelete() || Masks.isLoaded(owner, relationship.index()));
    }

    private void insert(EntityModel<?> model, List<MappedEntity> rows) {
        if (!rows.isEmpty()) {
            steps.add(new FlushStep.Insert(model, rows));
        }
    }

    private void update(EntityModel<?> model, List<MappedEntity> rows) {
        if (!rows.isEmpty()) {
            steps.addAll(UniqueOrder.of(model, rows, journal, keysMove, false));
        }
    }

    private void delete(EntityModel<?> model, List<MappedEntity> rows) {
        if (!rows.isEmpty()) {
            steps.add(new FlushStep.Delete(model, rows));
        }
    }

    /** Whether nothing is written of an object: it is in no session, or its row was deleted. */
    static boolean isOutside(MappedEntity entity) {
        EntityOwner owner = entity.athanor$owner();
        return owner == null || owner instanceof Page page && page.isDeleted(entity);
    }

    static boolean isPending(MappedEntity entity) {
        return entity.athanor$owner() instanceof PendingOwner;
    }

    private static void add(Map<EntityModel<?>, List<MappedEntity>> map, MappedEntity entity) {
        map.computeIfAbsent(entity.athanor$model(), each -> new ArrayList<>()).add(entity);
    }

    private static Map<EntityModel<?>, List<MappedEntity>> byModel(Iterable<MappedEntity> entities) {
        Map<EntityModel<?>, List<MappedEntity>> sorted = new LinkedHashMap<>();
        entities.forEach(entity -> add(sorted, entity));
        return sorted;
    }
}
