/** Tests of what a build writes beside the code. */
@NullMarked
package dev.athanor.processor.output;

import org.jspecify.annotations.NullMarked;
