/**
 * The rules that an entity obeys: one class for each family, each looking at the model and adding to a report. Cannot see what
 * is written. May import {@code model}, {@code diagnostic} and {@code naming}.
 */
@NullMarked
package dev.athanor.processor.validation;

import org.jspecify.annotations.NullMarked;
