/**
 * Types outside the processor: the names of everything that generated code or a reader mentions, and which Java types a column
 * can hold. A leaf: imports nothing of ours.
 */
@NullMarked
package dev.athanor.processor.type;

import org.jspecify.annotations.NullMarked;
