package dev.athanor.internal.session;

import dev.athanor.internal.flush.Lacking;
import dev.athanor.internal.flush.RelationshipSource;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.load.EntityLoader;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.query.Criteria;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What a flush asks for, by the session's loaders: of all rows, so that what criteria leave out is loaded for the flush alone. Made by
 * {@link SessionParts} for each flush.
 */
final class FlushLoads implements RelationshipSource {
    private final EntityLoader entities;
    private final RelationshipLoader relationships;
    private final Criteria criteria;
    /** What has rows that the session does not read. */
    private final List<Loaded> loaded = new ArrayList<>(0);

    FlushLoads(EntityLoader entities, RelationshipLoader relationships, Criteria criteria) {
        this.entities = entities;
        this.relationships = relationships;
        this.criteria = criteria;
    }

    private record Loaded(List<MappedEntity> owners, RelationshipModel relationship) {}

    @Override
    public void load(List<MappedEntity> owners, RelationshipModel relationship) {
        relationships.load(owners, relationship);
        if (criteria.concern(relationship.target())) {
            loaded.add(new Loaded(owners, relationship));
        }
    }

    @Override
    public void loadWhole(List<MappedEntity> owners, RelationshipModel relationship) {
        List<MappedEntity> lacking = new ArrayList<>(0);
        for (MappedEntity owner : owners) {
            if (Lacking.isCut(owner, relationship)) {
                owner.athanor$model()
                        .collection(owner, relationship.index())
                        .state()
                        .unload();
            } else if (isNullByCriteria(owner, relationship)) {
                Masks.setLoaded(owner, relationship.index(), false);
            }
            if (!Masks.isLoaded(owner, relationship.index())) {
                lacking.add(owner);
            }
        }
        load(lacking, relationship);
    }

    /** Whether a to-one has found no target, as criteria may have left it out. */
    private boolean isNullByCriteria(MappedEntity owner, RelationshipModel relationship) {
        return relationship.kind() == RelationshipModel.Kind.INVERSE_TO_ONE
                && criteria.concern(relationship.target())
                && Masks.isLoaded(owner, relationship.index())
                && !Masks.isDirty(owner, relationship.index())
                && owner.athanor$model().get(owner, relationship.index()) == null;
    }

    /** Makes what was loaded load again, by the criteria, when it is touched. */
    void forget() {
        for (Loaded each : loaded) {
            for (MappedEntity owner : each.owners) {
                if (owner.athanor$owner() instanceof Page page) {
                    page.expire(owner, each.relationship.index());
                }
            }
        }
        loaded.clear();
    }

    @Override
    public void complete(List<MappedEntity> incomplete) {
        entities.refresh(incomplete);
    }

    @Override
    public List<MappedEntity> find(EntityModel<?> model, List<Object> keys) {
        return entities.byKeys(model, keys);
    }

    @Override
    public List<MappedEntity> referring(EntityModel<?> model, RelationshipModel toOne, List<Object> targetKeys) {
        return entities.referring(model, toOne, targetKeys);
    }
}
