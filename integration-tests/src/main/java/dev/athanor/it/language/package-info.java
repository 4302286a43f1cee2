/** Entities of the tests: values of each kind that the query language computes with. */
@NullMarked
package dev.athanor.it.language;

import org.jspecify.annotations.NullMarked;
