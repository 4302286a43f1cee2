package dev.athanor.internal.load;

import dev.athanor.internal.execute.Warnings;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.Extent;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a to-many sorted by the object they belong to. */
final class OwnedTargets {
    private final EntityModel<?> model;
    private final IdentityMap map;
    private final List<MappedEntity> owners;
    private final RelationshipModel relationship;
    private final Extent extent;
    private final Map<Object, List<Object>> byKey;
    /** The warnings of objects of which several rows were found where one is mapped. */
    private final List<String> several = new ArrayList<>(0);

    /**
     * No rows yet.
     *
     * @param extent which rows there will be
     */
    OwnedTargets(
            EntityModel<?> model,
            IdentityMap map,
            List<MappedEntity> owners,
            RelationshipModel relationship,
            Extent extent) {
        this.extent = extent;
        this.model = model;
        this.map = map;
        this.owners = owners;
        this.relationship = relationship;
        this.byKey = new HashMap<>(owners.size() * 2);
    }

    List<Object> keys() {
        List<Object> keys = new ArrayList<>(owners.size());
        for (MappedEntity owner : owners) {
            keys.add(map.rowKey(owner));
        }
        return keys;
    }

    @Nullable
    MappedEntity add(Object key, MappedEntity target) {
        byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(target);
        return map.find(key);
    }

    /** Nobody waits for changes of a to-one that is not loaded: what has moved to another object is left out here. */
    private List<Object> withoutMoved(MappedEntity owner, List<Object> found) {
        RelationshipModel inverse = relationship.inverse();
        if (inverse == null || inverse.isToMany() || found.isEmpty()) {
            return found;
        }
        EntityModel<?> target = relationship.target();
        return found.stream()
                .map(MappedEntity::of)
                .filter(each -> !Masks.isDirty(each, inverse.index()) || target.get(each, inverse.index()) == owner)
                .map(Object.class::cast)
                .toList();
    }

    /** Gives each object what was found for it; where several rows are one too many and that is thrown, nothing. */
    void distribute(Warnings warnings) {
        for (MappedEntity owner : owners) {
            List<Object> found = byKey.getOrDefault(map.rowKey(owner), List.of());
            if (relationship.isToMany()) {
                model.collection(owner, relationship.index()).state().load(found, extent);
                continue;
            }
            found = withoutMoved(owner, found);
            if (found.size() > 1) {
                several.add(model.attributeName(relationship.index()) + " of " + model.name() + " " + model.key(owner)
                        + " found " + found.size()
                        + " rows where one is mapped: the first is taken. Make their foreign"
                        + " key unique, or map the relationship as a List.");
            }
            if (found.size() <= 1 || warnings == Warnings.LOGGED) {
                model.set(owner, relationship.index(), found.isEmpty() ? null : found.get(0));
                Masks.setLoaded(owner, relationship.index(), true);
            }
        }
    }

    /** Warns of objects of which several rows were found where one is mapped. */
    void warnOfSeveral(Warnings warnings) {
        several.forEach(warnings::ofLoad);
    }
}
