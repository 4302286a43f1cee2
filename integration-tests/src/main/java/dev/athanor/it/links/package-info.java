/** Entities of the tests: keys that are foreign keys, and a link table from an entity to itself. */
@NullMarked
package dev.athanor.it.links;

import org.jspecify.annotations.NullMarked;
