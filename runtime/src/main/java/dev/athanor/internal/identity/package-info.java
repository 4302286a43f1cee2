/**
 * One row, one object: the weak identity map by pages, the groups of peers, and the journal of original values. May import
 * {@code spi}, {@code session} (states), {@code annotation} (loading), {@code error}.
 */
@NullMarked
package dev.athanor.internal.identity;

import org.jspecify.annotations.NullMarked;
