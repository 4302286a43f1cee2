/** Entities of the tests: shapes that the others do not have. */
@NullMarked
package dev.athanor.it.misc;

import org.jspecify.annotations.NullMarked;
