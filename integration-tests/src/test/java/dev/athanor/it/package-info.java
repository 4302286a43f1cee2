/** Behaviour of real entities on a real SQLite database. */
@NullMarked
package dev.athanor.it;

import org.jspecify.annotations.NullMarked;
