/** Entities of the tests of values and versions that the database, or a method, makes. */
@NullMarked
package dev.athanor.it.made;

import org.jspecify.annotations.NullMarked;
