/** Entities of the tests: keys that change, and what refers to them. */
@NullMarked
package dev.athanor.it.keys;

import org.jspecify.annotations.NullMarked;
