/** One mistake is one error: a model of thirty entities that much refers to, with one mistake at a time. */
@NullMarked
package dev.athanor.processor.mistakes;

import org.jspecify.annotations.NullMarked;
