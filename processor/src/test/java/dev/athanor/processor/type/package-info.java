/** Types outside the processor. */
@NullMarked
package dev.athanor.processor.type;

import org.jspecify.annotations.NullMarked;
