/**
 * How objects in memory follow a statement that wrote rows: its condition and values computed in Java, as far as every database
 * computes the same. Used by the session alone.
 */
@NullMarked
package dev.athanor.internal.follow;

import org.jspecify.annotations.NullMarked;
