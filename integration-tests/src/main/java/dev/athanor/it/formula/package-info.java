/** Values that a SELECT computes: read with the entity, and standing for its methods. */
@NullMarked
package dev.athanor.it.formula;

import org.jspecify.annotations.NullMarked;
