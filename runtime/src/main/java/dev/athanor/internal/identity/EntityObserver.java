package dev.athanor.internal.identity;

import dev.athanor.session.EntityState;
import dev.athanor.spi.MappedEntity;

/** Who listens to the objects of one entity, as those call it who read, write and move them. */
public interface EntityObserver {
    /** The object was made from a row. */
    void loaded(MappedEntity entity);

    /** The object was filled from its row. */
    void refreshed(MappedEntity entity);

    /** The object was marked. */
    void expired(MappedEntity entity);

    /** The object is about to be inserted. */
    void beforeInsert(MappedEntity entity);

    /** The object was inserted. */
    void afterInsert(MappedEntity entity);

    /** The change of the object is about to be written. */
    void beforeUpdate(MappedEntity entity);

    /** The change of the object was written. */
    void afterUpdate(MappedEntity entity);

    /** The object is about to be deleted. */
    void beforeDelete(MappedEntity entity);

    /** The object was deleted. */
    void afterDelete(MappedEntity entity);

    /** The object got another state. */
    void moved(MappedEntity entity, EntityState before, EntityState after);
}
