/** The annotations that users write on their entities, read by the processor only. Imports nothing of ours. */
@NullMarked
package dev.athanor.annotation;

import org.jspecify.annotations.NullMarked;
