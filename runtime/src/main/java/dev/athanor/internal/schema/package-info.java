/**
 * Creates and drops tables. May import {@code internal.execute}, {@code dialect}, {@code schema}, {@code spi}, {@code
 * table} and {@code error}.
 */
@NullMarked
package dev.athanor.internal.schema;

import org.jspecify.annotations.NullMarked;
