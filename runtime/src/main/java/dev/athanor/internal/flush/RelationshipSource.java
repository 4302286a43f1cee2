package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.List;

/** The port by which a flush asks for what is not loaded, in batches. */
public interface RelationshipSource {
    /** Loads a relationship of persistent objects of one entity that do not know it. */
    void load(List<MappedEntity> owners, RelationshipModel relationship);

    /**
     * Loads a relationship of persistent objects of one entity with all its rows: where it is not loaded, and anew where criteria or a
     * query may have left some out. What was put in and taken out stays so.
     */
    void loadWhole(List<MappedEntity> owners, RelationshipModel relationship);

    /** Reads the columns that persistent objects of one entity do not know; one whose row is gone stays as it is. */
    void complete(List<MappedEntity> entities);

    /** The persistent objects with these keys, loaded where they are not here; a key without a row is left out. */
    List<MappedEntity> find(EntityModel<?> model, List<Object> keys);

    /** The persistent objects whose rows refer by a to-one to targets with these keys. */
    List<MappedEntity> referring(EntityModel<?> model, RelationshipModel toOne, List<Object> targetKeys);
}
