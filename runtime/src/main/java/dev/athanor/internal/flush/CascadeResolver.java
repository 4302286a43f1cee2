package dev.athanor.internal.flush;

import dev.athanor.annotation.Cascade;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.PendingOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries deletes along relationships until nothing more is reached: orphans, targets of delete cascades, and the foreign
 * keys of children that stay and lose their parent. Loads what it needs to know in batches.
 */
final class CascadeResolver {
    private final Changes changes;
    private final RelationshipSource source;
    private final CascadeEffects effects;
    private final Identities identities;
    private final SingleParents singleParents;
    private final Map<RelationshipModel, Set<Object>> adopted = new HashMap<>();

    CascadeResolver(Changes changes, RelationshipSource source, CascadeEffects effects, Identities identities) {
        this.identities = identities;
        this.effects = effects;
        this.changes = changes;
        this.source = source;
        this.singleParents = new SingleParents(changes, source);
    }

    /** Follows the changes that there are; what was loaded before is not asked for again. */
    void resolve() {
        adopted.clear();
        List<MappedEntity> changed = new ArrayList<>(changes.dirty());
        changed.addAll(changes.pending());
        changed.forEach(this::findAdopted);
        changed.addAll(changes.deleted()); // what they let go before is an orphan all the same
        changed.forEach(this::findOrphans);
        singleParents.findOrphans(changed, (orphan, relationship) -> delete(orphan, null, relationship, null));
        List<MappedEntity> wave = new ArrayList<>(changes.deleted());
        while (!wave.isEmpty()) {
            List<MappedEntity> next = new ArrayList<>();
            ByEntity.of(wave).forEach((model, owners) -> {
                for (RelationshipModel relationship : model.relationships()) {
                    cascadeDelete(owners, relationship, next);
                }
            });
            wave = next;
        }
    }

    /** Refuses the target of a to-one that belongs to one object, where it has two; called when nobody changes anything any more. */
    void check() {
        singleParents.check();
    }

    /** The objects a relationship of an object holds, without loading. */
    static List<Object> targets(MappedEntity entity, RelationshipModel relationship) {
        if (relationship.isToMany()) {
            return entity.athanor$model().get(entity, relationship.index()) == null
                    ? List.of()
                    : entity.athanor$model()
                            .collection(entity, relationship.index())
                            .state()
                            .known();
        }
        Object target = entity.athanor$model().get(entity, relationship.index());
        return target == null || !Masks.isLoaded(entity, relationship.index()) ? List.of() : List.of(target);
    }

    private void findOrphans(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isToMany() && relationship.cascades(Cascade.DELETE_ORPHAN)) {
                if (model.get(entity, relationship.index()) != null) {
                    for (Object removed : model.collection(entity, relationship.index())
                            .state()
                            .removed()) {
                        orphan((MappedEntity) removed, entity, relationship);
                    }
                }
            } else if (relationship.kind() == Kind.TO_ONE
                    && Masks.isDirty(entity, relationship.index())
                    && model.get(entity, relationship.index()) == null) {
                RelationshipModel inverse = relationship.inverse();
                if (inverse != null && inverse.cascades(Cascade.DELETE_ORPHAN) && hadParent(entity, relationship)) {
                    orphan(entity, null, inverse);
                }
            }
        }
    }

    /** Whether the row refers to a parent: it is known where a parent was taken away. */
    private static boolean hadParent(MappedEntity entity, RelationshipModel relationship) {
        if (entity.athanor$owner() instanceof PendingOwner) {
            return true;
        }
        for (int column : relationship.columns()) {
            if (Masks.isLoaded(entity, column) && entity.athanor$model().get(entity, column) == null) {
                return false;
            }
        }
        return true;
    }

    /** Without another side, only the new parent's collection knows that a child has moved. */
    private void findAdopted(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isToMany()
                    && relationship.inverse() == null
                    && relationship.cascades(Cascade.DELETE_ORPHAN)
                    && model.get(entity, relationship.index()) != null) {
                adopted.computeIfAbsent(relationship, each -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .addAll(model.collection(entity, relationship.index())
                                .state()
                                .added());
            }
        }
    }

    /** An object that another parent took in the meantime is no orphan. */
    private void orphan(MappedEntity child, @Nullable MappedEntity owner, RelationshipModel relationship) {
        RelationshipModel inverse = relationship.inverse();
        if (inverse == null && adopted.getOrDefault(relationship, Set.of()).contains(child)) {
            return;
        }
        if (inverse != null && !inverse.isToMany() && child.athanor$model().get(child, inverse.index()) != null) {
            return;
        }
        delete(child, owner, relationship, null);
    }

    private void cascadeDelete(List<MappedEntity> owners, RelationshipModel relationship, List<MappedEntity> next) {
        boolean deletes = relationship.cascades(Cascade.DELETE);
        boolean clears = relationship.kind() == Kind.ONE_TO_MANY || relationship.kind() == Kind.INVERSE_TO_ONE;
        if (!deletes && !clears || relationship.isViewOnly()) {
            return;
        }
        if (!relationship.isPassiveOnDelete() && !relationship.isWriteOnly()) {
            source.loadWhole(owners, relationship);
        }
        UnreadTargets unread = UnreadTargets.of(owners, relationship, identities);
        for (MappedEntity owner : owners) {
            List<Object> targets = new ArrayList<>(targets(owner, relationship));
            targets.addAll(unread.of(owner));
            for (Object each : targets) {
                MappedEntity target = (MappedEntity) each;
                if (deletes) {
                    delete(target, owner, relationship, next);
                } else if (!changes.isDeleted(target) && !FlushPlanner.isOutside(target)) {
                    clearReference(owner, relationship, target);
                }
            }
        }
    }

    private void delete(
            MappedEntity entity,
            @Nullable MappedEntity owner,
            RelationshipModel relationship,
            @Nullable List<MappedEntity> next) {
        if (entity.athanor$owner() instanceof PendingOwner) {
            changes.removePending(entity);
            effects.released(entity);
        } else if (!FlushPlanner.isOutside(entity) && !changes.isDeleted(entity)) {
            changes.addDeleted(entity);
            effects.deleted(entity, owner, relationship, next == null);
            if (next != null) {
                next.add(entity);
            }
        }
    }

    /** Whether a to-one holds an object, or may hold it where it is not loaded: by its key, or where that expired as well. */
    private static boolean refersTo(MappedEntity child, RelationshipModel toOne, MappedEntity owner) {
        if (Masks.isLoaded(child, toOne.index())) {
            return child.athanor$model().get(child, toOne.index()) == owner;
        }
        for (int column : toOne.columns()) {
            if (!Masks.isLoaded(child, column)) {
                return true;
            }
        }
        Object key = KeyColumns.referred(child, toOne.columns(), owner.athanor$model());
        return key != null && key.equals(owner.athanor$model().key(owner));
    }

    private void clearReference(MappedEntity owner, RelationshipModel relationship, MappedEntity child) {
        RelationshipModel inverse = relationship.inverse();
        if (inverse == null || refersTo(child, inverse, owner)) {
            effects.cleared(owner, relationship, child);
        }
    }
}
