/** The entry points that javac finds, and nothing else. Nothing imports this package; it may import {@code step} and {@code option}. */
@NullMarked
package dev.athanor.processor;

import org.jspecify.annotations.NullMarked;
