package dev.athanor.internal.flush;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * To-ones whose target belongs to one object only: a target that lost its object is an orphan, and one that has two is
 * refused. An object's foreign key is here still the one that its row has, however often the to-one was set.
 */
final class SingleParents {
    private final Changes changes;
    private final RelationshipSource source;
    private final Map<RelationshipModel, Held> held = new LinkedHashMap<>();
    /** The keys that were asked for and have no row. */
    private final Map<RelationshipModel, Set<Object>> missing = new HashMap<>();

    SingleParents(Changes changes, RelationshipSource source) {
        this.changes = changes;
        this.source = source;
    }

    /** Finds the targets that changed objects no longer refer to, and that no other one took. */
    void findOrphans(List<MappedEntity> changed, BiConsumer<MappedEntity, RelationshipModel> orphan) {
        held.clear();
        changed.forEach(this::collect);
        held.forEach((relationship, targets) -> {
            if (!targets.formerKeys.isEmpty() && relationship.cascades(Cascade.DELETE_ORPHAN)) {
                for (MappedEntity former : find(relationship, targets.formerKeys)) {
                    if (!targets.parents.containsKey(former)) {
                        orphan.accept(former, relationship);
                    }
                }
            }
        });
    }

    private List<MappedEntity> find(RelationshipModel relationship, List<Object> keys) {
        Set<Object> gone = missing.computeIfAbsent(relationship, each -> new HashSet<>());
        List<Object> asked = new ArrayList<>(keys);
        asked.removeAll(gone);
        List<MappedEntity> found = asked.isEmpty() ? List.of() : source.find(relationship.target(), asked);
        gone.addAll(asked);
        found.forEach(each -> gone.remove(keyOf(each)));
        return found;
    }

    /** Refuses targets that objects which stay have in common. */
    void check() {
        held.forEach((relationship, targets) -> {
            if (relationship.isSingleParent()) {
                check(relationship, targets);
            }
        });
    }

    private void collect(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            int index = relationship.index();
            boolean counts = relationship.isSingleParent() || relationship.cascades(Cascade.DELETE_ORPHAN);
            boolean isSet = Masks.isDirty(entity, index) || FlushPlanner.isPending(entity);
            if (relationship.kind() != Kind.TO_ONE || relationship.isViewOnly() || !counts || !isSet) {
                continue;
            }
            Held targets = held.computeIfAbsent(relationship, each -> new Held(model));
            MappedEntity target = (MappedEntity) model.get(entity, index);
            if (target != null) {
                targets.parents
                        .computeIfAbsent(target, each -> new ArrayList<>(1))
                        .add(entity);
            }
            Object former = FlushPlanner.isPending(entity)
                    ? null
                    : KeyColumns.referred(entity, relationship.columns(), relationship.target());
            if (former != null && !former.equals(keyOf(target))) {
                targets.formerKeys.add(former);
            }
        }
    }

    private void check(RelationshipModel relationship, Held targets) {
        Map<Object, MappedEntity> byKey = new LinkedHashMap<>();
        targets.parents.forEach((target, parents) -> {
            List<MappedEntity> staying =
                    parents.stream().filter(each -> !changes.isDeleted(each)).toList();
            if (staying.size() > 1) {
                throw refused(relationship, target, staying.get(0), staying.get(1));
            }
            Object key = staying.isEmpty() || FlushPlanner.isPending(target) ? null : keyOf(target);
            if (key != null) {
                byKey.put(key, target);
            }
        });
        if (byKey.isEmpty()) {
            return;
        }
        for (MappedEntity other : source.referring(targets.model, relationship, List.copyOf(byKey.keySet()))) {
            Object key = KeyColumns.referred(other, relationship.columns(), relationship.target());
            MappedEntity target = key == null ? null : byKey.get(key);
            if (target != null && !changes.isDeleted(other) && !Masks.isDirty(other, relationship.index())) {
                throw refused(
                        relationship,
                        target,
                        Objects.requireNonNull(targets.parents.get(target)).get(0),
                        other);
            }
        }
    }

    private static @Nullable Object keyOf(@Nullable MappedEntity entity) {
        return entity == null ? null : entity.athanor$model().key(entity);
    }

    private static InvalidValueException refused(
            RelationshipModel relationship, MappedEntity target, MappedEntity one, MappedEntity other) {
        String name = one.athanor$model().attributeName(relationship.index());
        return new InvalidValueException(name + " has a single parent, but " + EntityText.of(target) + " belongs to "
                + EntityText.of(one) + " and to " + EntityText.of(other)
                + ". Take it from one of them first, or leave out singleParent.");
    }

    /** What changed objects hold and held by one relationship. */
    private static final class Held {
        private final EntityModel<?> model;
        private final IdentityHashMap<MappedEntity, List<MappedEntity>> parents = new IdentityHashMap<>();
        private final List<Object> formerKeys = new ArrayList<>();

        Held(EntityModel<?> model) {
            this.model = model;
        }
    }
}
