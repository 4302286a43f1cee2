package dev.athanor.spi;

/**
 * An entity in queries, as its model knows it: the generated {@code QX}, which is a {@code dev.athanor.query.EntityTable}.
 *
 * @param <E> the entity class
 */
public interface QueryType<E> {
    /** The facts about the entity. */
    EntityModel<E> model();

    /** An empty write-only collection of this entity, for the object that has the relationship. For the runtime. */
    TrackedCollection newWriteOnly(MappedEntity owner, RelationshipModel relationship);
}
