/** Entities of the tests: columns of every type and with every feature. */
@NullMarked
package dev.athanor.it.columns;

import org.jspecify.annotations.NullMarked;
