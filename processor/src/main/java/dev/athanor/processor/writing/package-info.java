/**
 * Writes the four classes of an entity: query type, instance class, row mapper and model. States the facts of the model as Java
 * source and decides nothing about validity. May import {@code model}, {@code naming} and {@code type}.
 */
@NullMarked
package dev.athanor.processor.writing;

import org.jspecify.annotations.NullMarked;
