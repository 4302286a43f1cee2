package dev.athanor.internal.flush;

import dev.athanor.internal.execute.Warnings;
import dev.athanor.internal.identity.Journal;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.identity.PendingOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the flush plan of the changes, after cascades: saves by entity in the order of the foreign keys, then links, then
 * deletes in the reverse order. Only entities that refer to each other in a circle are ordered row by row ({@link RowOrder}).
 */
final class FlushPlanner {
    private final Changes changes;
    private final Journal journal;
    private final RowKeys keys;
    private final KeyChanges keyChanges;
    private final KeyCopies copies;
    private final RelationshipSource source;
    private final LinkSteps links;
    private final boolean deletesSelfReferences;
    private final IdentityHashMap<MappedEntity, List<KeyCopy>> waiting;
    private final Map<EntityModel<?>, List<MappedEntity>> inserts = new LinkedHashMap<>();
    private final Map<EntityModel<?>, List<MappedEntity>> updates = new LinkedHashMap<>();
    private final Map<EntityModel<?>, List<MappedEntity>> deletes = new LinkedHashMap<>();
    private final List<FlushStep> steps = new ArrayList<>();

    FlushPlanner(
            Changes changes,
            Journal journal,
            RowKeys keys,
            KeyChanges keyChanges,
            RelationshipSource source,
            Warnings warnings,
            boolean deletesSelfReferences) {
        this.changes = changes;
        this.journal = journal;
        this.keys = keys;
        this.keyChanges = keyChanges;
        this.source = source;
        this.copies = new KeyCopies(changes, keys, keyChanges, warnings);
        this.waiting = copies.waiting();
        this.links = new LinkSteps(changes, copies, steps);
        this.deletesSelfReferences = deletesSelfReferences;
    }

    FlushPlan plan() {
        List<MappedEntity> dirty = changes.dirty();
        copies.collect(dirty);
        RowSwitches switches = RowSwitches.of(changes, keys, source);
        changes.pending().forEach(entity -> ByEntity.add(switches.takesRow(entity) ? updates : inserts, entity));
        for (MappedEntity entity : changes.dirty()) {
            if (DatabaseValues.hasDirtyColumn(entity)) {
                ByEntity.add(updates, entity);
            }
        }
        links.clearAll(List.copyOf(changes.deleted()), switches);
        List<MappedEntity> switched =
                changes.deleted().stream().filter(switches::keepsRow).toList();
        List<MappedEntity> gone = changes.deleted().stream()
                .filter(entity -> !switches.keepsRow(entity))
                .toList();
        gone.forEach(entity -> ByEntity.add(deletes, entity));
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
        copies.postUpdates().forEach((model, keys) -> steps.add(new FlushStep.UpdateKeys(model, keys, false)));
        links.unlinkAll(switched);
        links.changed(dirty);
        links.unlinkAll(gone);
        planPostUpdates(gone);
        Collections.reverse(order);
        order.forEach(this::planDeletes);
        return new FlushPlan(steps, waiting);
    }

    /** Rows in the way of others, before everything else. */
    private void planEarly(List<List<EntityModel<?>>> order, Set<MappedEntity> early) {
        List<MappedEntity> all = List.copyOf(early);
        links.unlinkAll(all);
        planPostUpdates(all);
        Map<EntityModel<?>, List<MappedEntity>> late = new LinkedHashMap<>();
        deletes.forEach((model, rows) -> late.put(
                model, rows.stream().filter(row -> !early.contains(row)).toList()));
        deletes.clear();
        deletes.putAll(ByEntity.of(all));
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
                    ByEntity.add(late, entity);
                } else {
                    early.add(entity);
                }
            }
            update(model, early);
        }
        order.levels().forEach(level -> ByEntity.of(level).forEach(this::insert));
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
        order.levels().forEach(level -> ByEntity.of(level).forEach(this::delete));
    }

    private void planPostUpdates(List<MappedEntity> deleted) {
        PostUpdates.ofDeletes(deleted).forEach((model, keys) -> steps.add(new FlushStep.UpdateKeys(model, keys, true)));
    }

    private void insert(EntityModel<?> model, List<MappedEntity> rows) {
        if (!rows.isEmpty()) {
            steps.add(new FlushStep.Insert(model, rows));
        }
    }

    private void update(EntityModel<?> model, List<MappedEntity> rows) {
        if (!rows.isEmpty()) {
            steps.addAll(UniqueOrder.of(model, rows, journal, copies.keysMove(), false));
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
}
