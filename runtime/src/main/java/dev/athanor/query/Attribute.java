package dev.athanor.query;

import dev.athanor.spi.EntityModel;
import org.jspecify.annotations.Nullable;

/** A column or relationship of an entity: {@code USER.name}, {@code USER.addresses}. */
public sealed interface Attribute permits TableColumn, RelationshipPath {
    /** Its number among the attributes of its entity. For the runtime. */
    int attribute();

    /** The entity that has it; null for a column of a table without a class. For the runtime. */
    @Nullable
    EntityModel<?> ofEntity();
}
