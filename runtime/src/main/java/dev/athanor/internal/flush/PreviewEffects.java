package dev.athanor.internal.flush;

import dev.athanor.internal.identity.Identities;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what a flush would do about the objects that cascades reach, and what it would load; changes and loads nothing. */
final class PreviewEffects implements CascadeEffects, RelationshipSource {
    private final Identities identities;
    private final IdentityHashMap<MappedEntity, Deleted> deleted = new IdentityHashMap<>();
    private final List<Cleared> cleared = new ArrayList<>();
    private final Map<RelationshipModel, List<MappedEntity>> loads = new LinkedHashMap<>();

    /** An object that a cascade deletes. */
    record Deleted(@Nullable MappedEntity owner, RelationshipModel relationship, boolean orphan) {}

    /** An object that loses its parent. */
    record Cleared(MappedEntity owner, RelationshipModel relationship, MappedEntity child) {}

    PreviewEffects(Identities identities) {
        this.identities = identities;
    }

    @Nullable
    Deleted deleted(MappedEntity entity) {
        return deleted.get(entity);
    }

    List<Cleared> cleared() {
        return cleared;
    }

    Map<RelationshipModel, List<MappedEntity>> loads() {
        return loads;
    }

    @Override
    public void deleted(
            MappedEntity entity, @Nullable MappedEntity owner, RelationshipModel relationship, boolean orphan) {
        deleted.put(entity, new Deleted(owner, relationship, orphan));
    }

    @Override
    public void released(MappedEntity pending) {
        // the copied changes know it
    }

    @Override
    public void cleared(MappedEntity owner, RelationshipModel relationship, MappedEntity child) {
        cleared.add(new Cleared(owner, relationship, child));
    }

    @Override
    public void load(List<MappedEntity> owners, RelationshipModel relationship) {
        if (!owners.isEmpty()) {
            loads.computeIfAbsent(relationship, each -> new ArrayList<>()).addAll(owners);
        }
    }

    @Override
    public void loadWhole(List<MappedEntity> owners, RelationshipModel relationship) {
        load(
                owners.stream()
                        .filter(owner -> Lacking.isLacking(owner, relationship))
                        .toList(),
                relationship);
    }

    @Override
    public void complete(List<MappedEntity> entities) {
        // a position that has expired is told as one that is written
    }

    @Override
    public List<MappedEntity> find(EntityModel<?> model, List<Object> keys) {
        List<MappedEntity> found = new ArrayList<>();
        for (Object key : keys) {
            MappedEntity entity = identities.find(model, key);
            if (entity != null) {
                found.add(entity);
            }
        }
        return found;
    }

    @Override
    public List<MappedEntity> referring(EntityModel<?> model, RelationshipModel toOne, List<Object> targetKeys) {
        throw new IllegalStateException("A preview reads no rows.");
    }
}
