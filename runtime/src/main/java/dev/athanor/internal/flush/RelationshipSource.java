package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.List;

/** The port by which a flush asks for relationships that are not loaded, in batches. */
@FunctionalInterface
public interface RelationshipSource {
    /** Loads a relationship of persistent objects of one entity that do not know it. */
    void load(List<MappedEntity> owners, RelationshipModel relationship);
}
