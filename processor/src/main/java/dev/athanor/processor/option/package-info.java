/** The processor's {@code -A} options, typed; a value that is not known is a problem. A leaf: imports nothing of ours. */
@NullMarked
package dev.athanor.processor.option;

import org.jspecify.annotations.NullMarked;
