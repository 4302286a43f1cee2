/** Entities of the tests of lists whose order a column keeps: from both sides, from one side, and where positions are unique. */
@NullMarked
package dev.athanor.it.ordered;

import org.jspecify.annotations.NullMarked;
