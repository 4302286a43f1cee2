/** Entities of the tests: relationships that are ordered, keyed, viewed, passive, written late, or of one parent. */
@NullMarked
package dev.athanor.it.related;

import org.jspecify.annotations.NullMarked;
