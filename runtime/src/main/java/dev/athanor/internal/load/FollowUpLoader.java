package dev.athanor.internal.load;

import dev.athanor.internal.identity.LoadObserver;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the objects of a result and loads the relationships that a query wants by further statements. */
final class FollowUpLoader {
    private final List<RowPlan.FollowUp> followUps;
    private final RelationshipLoader relationships;
    private final boolean overwrite;
    /** Hears which collections are loaded, in development mode; else null. */
    private final @Nullable LoadObserver loads;

    private final List<Distinct> parents;

    FollowUpLoader(RowPlan plan, RelationshipLoader relationships, boolean overwrite, @Nullable LoadObserver loads) {
        this.followUps = plan.followUps();
        this.relationships = relationships;
        this.overwrite = overwrite;
        this.loads = loads;
        this.parents = followUps.isEmpty() ? List.of() : new ArrayList<>(followUps.size());
        for (int i = 0; i < followUps.size(); i++) {
            parents.add(new Distinct());
        }
    }

    /** Whether there is anything to load. */
    boolean isNeeded() {
        return !followUps.isEmpty();
    }

    /** Takes an object of a slot, which may be missing. */
    void add(int slot, @Nullable MappedEntity entity) {
        for (int i = 0; i < parents.size(); i++) {
            if (entity != null && followUps.get(i).parent() == slot) {
                parents.get(i).add(entity);
            }
        }
    }

    /** Loads for the objects taken since the last call. */
    void load() {
        for (int i = 0; i < parents.size(); i++) {
            load(followUps.get(i), parents.get(i).inOrder);
            parents.get(i).clear();
        }
    }

    private void load(RowPlan.FollowUp followUp, List<MappedEntity> owners) {
        Distinct all = new Distinct();
        List<MappedEntity> level = all.addAll(owners);
        for (int depth = 0; depth < followUp.depth() && !level.isEmpty(); depth++) {
            loadLevel(followUp, level);
            if (followUp.depth() == 1 && followUp.nested().isEmpty()) {
                return;
            }
            Distinct targets = new Distinct();
            for (MappedEntity owner : level) {
                addTargets(owner, followUp.relationship(), targets);
            }
            followUp.nested().forEach(nested -> load(nested, targets.inOrder));
            level = all.addAll(targets.inOrder);
        }
    }

    private void loadLevel(RowPlan.FollowUp followUp, List<MappedEntity> owners) {
        List<MappedEntity> unknown = new ArrayList<>(owners.size());
        for (MappedEntity owner : owners) {
            if (overwrite || !Masks.isLoaded(owner, followUp.relationship().index())) {
                unknown.add(owner);
            }
        }
        relationships.load(unknown, followUp);
        if (loads != null && !unknown.isEmpty() && followUp.relationship().isToMany()) {
            EagerWatch.watch(unknown, followUp.relationship(), loads);
        }
    }

    private static void addTargets(MappedEntity owner, RelationshipModel relationship, Distinct targets) {
        if (relationship.isToMany()) {
            owner.athanor$model()
                    .collection(owner, relationship.index())
                    .state()
                    .known()
                    .forEach(target -> targets.add((MappedEntity) target));
        } else if (owner.athanor$model().get(owner, relationship.index()) instanceof MappedEntity target) {
            targets.add(target);
        }
    }

    /** Objects, each once, in the order in which they came, so that the keys of a statement are in that order too. */
    private static final class Distinct {
        private final Set<MappedEntity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<MappedEntity> inOrder = new ArrayList<>();

        void add(MappedEntity entity) {
            if (seen.add(entity)) {
                inOrder.add(entity);
            }
        }

        /** Adds those that are not there; which these are. */
        List<MappedEntity> addAll(List<MappedEntity> entities) {
            int before = inOrder.size();
            entities.forEach(this::add);
            return List.copyOf(inOrder.subList(before, inOrder.size()));
        }

        void clear() {
            seen.clear();
            inOrder.clear();
        }
    }
}
