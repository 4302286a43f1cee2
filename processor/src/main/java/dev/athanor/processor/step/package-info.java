/**
 * What happens in which round: read, validate, write, with the gates between. Each step is a method or two that one can read.
 * May import all of ours but the root.
 */
@NullMarked
package dev.athanor.processor.step;

import org.jspecify.annotations.NullMarked;
