/** Entities of the tests of events and validation. */
@NullMarked
package dev.athanor.it.event;

import org.jspecify.annotations.NullMarked;
