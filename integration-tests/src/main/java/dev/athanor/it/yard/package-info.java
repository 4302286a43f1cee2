/** Entities of the random programs: every kind of relationship, of key and of constraint, with as few columns as that takes. */
@NullMarked
package dev.athanor.it.yard;

import org.jspecify.annotations.NullMarked;
