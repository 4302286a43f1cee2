/**
 * Reading: rows into objects of the identity map, and relationships by the loader strategies. May import
 * {@code internal.execute}, {@code internal.identity}, {@code dialect}, {@code query}, {@code query.ast}, {@code spi},
 * {@code table}, {@code type}, {@code annotation}, {@code event}, {@code error}.
 */
@NullMarked
package dev.athanor.internal.load;

import org.jspecify.annotations.NullMarked;
