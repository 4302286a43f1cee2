/**
 * Writes the two files of an entity: its query type, and its model with the instance class. States the facts of the
 * model as Java source and decides nothing about validity. May import {@code model}, {@code naming}, {@code type}
 * and {@code printing}.
 */
@NullMarked
package dev.athanor.processor.writing;

import org.jspecify.annotations.NullMarked;
