/** Hand-written entities for tests of the DSL, in the shape in which the processor generates them. */
@NullMarked
package dev.athanor.query.sample;

import org.jspecify.annotations.NullMarked;
