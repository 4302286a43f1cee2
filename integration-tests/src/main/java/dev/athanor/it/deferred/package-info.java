/** Entities of the tests of deferred columns. */
@NullMarked
package dev.athanor.it.deferred;

import org.jspecify.annotations.NullMarked;
