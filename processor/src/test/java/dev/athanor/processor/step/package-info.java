/** Tests of what the steps keep. */
@NullMarked
package dev.athanor.processor.step;

import org.jspecify.annotations.NullMarked;
