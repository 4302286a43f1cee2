/** Behaviour of real entities on real databases: on SQLite, and where a test says so on the others too. */
@NullMarked
package dev.athanor.it;

import org.jspecify.annotations.NullMarked;
