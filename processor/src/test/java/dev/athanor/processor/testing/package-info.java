/** Compilers in the test's own JVM, and sources to feed them. */
@NullMarked
package dev.athanor.processor.testing;

import org.jspecify.annotations.NullMarked;
