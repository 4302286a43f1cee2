package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;

/**
 * From where a cascade reached an object.
 *
 * @param owner the object that holds or held it
 * @param relationship the relationship by which
 */
public record CascadeOrigin(MappedEntity owner, RelationshipModel relationship) {}
