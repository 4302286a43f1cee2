package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.List;

/** The port by which a flush asks for what is not loaded, in batches. */
public interface RelationshipSource {
    /** Loads a relationship of persistent objects of one entity that do not know it. */
    void load(List<MappedEntity> owners, RelationshipModel relationship);

    /** Reads the columns that persistent objects of one entity do not know; one whose row is gone stays as it is. */
    void complete(List<MappedEntity> entities);

    /** The persistent objects with these keys, loaded where they are not here; a key without a row is left out. */
    List<MappedEntity> find(EntityModel<?> model, List<Object> keys);

    /** The persistent objects whose rows refer by a to-one to targets with these keys. */
    List<MappedEntity> referring(EntityModel<?> model, RelationshipModel toOne, List<Object> targetKeys);
}
