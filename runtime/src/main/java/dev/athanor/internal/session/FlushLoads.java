package dev.athanor.internal.session;

import dev.athanor.internal.flush.RelationshipSource;
import dev.athanor.internal.load.EntityLoader;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.List;

/**
 * What a flush asks for, by the session's loaders.
 *
 * @param entities reads objects by key
 * @param relationships reads relationships
 */
record FlushLoads(EntityLoader entities, RelationshipLoader relationships) implements RelationshipSource {
    @Override
    public void load(List<MappedEntity> owners, RelationshipModel relationship) {
        relationships.load(owners, relationship);
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
