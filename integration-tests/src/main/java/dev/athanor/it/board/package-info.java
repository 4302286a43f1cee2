/** Entities of the tests of change tracking: values that change in themselves, versions, and relationships of each kind. */
@NullMarked
package dev.athanor.it.board;

import org.jspecify.annotations.NullMarked;
