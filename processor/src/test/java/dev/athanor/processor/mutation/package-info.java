/** Valid sources with one thing changed: the processor never throws, hides nothing, and lets nothing pass that fails when it runs. */
@NullMarked
package dev.athanor.processor.mutation;

import org.jspecify.annotations.NullMarked;
