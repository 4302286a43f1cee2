package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;

/**
 * A row of a link table.
 *
 * @param own the object on the side from which the link table is seen
 * @param target the object on the other side
 */
record LinkRow(MappedEntity own, MappedEntity target) {}
