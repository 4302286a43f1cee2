/**
 * From javac's elements to the model: reads classes, accessors and annotations by mirrors, and never loads a class of the user.
 * Tells facts, right or wrong; what is wrong is said by {@code validation}. May import {@code model}, {@code diagnostic},
 * {@code type}, {@code naming} and {@code sql}.
 */
@NullMarked
package dev.athanor.processor.source;

import org.jspecify.annotations.NullMarked;
