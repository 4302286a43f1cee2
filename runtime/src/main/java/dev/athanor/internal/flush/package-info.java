/**
 * Writing: cascades, the flush plan, and its execution in batches. May import {@code internal.execute},
 * {@code internal.identity}, {@code dialect}, {@code query.ast}, {@code spi}, {@code table}, {@code type}, {@code annotation},
 * {@code event}, {@code session} (what a flush would do), {@code error}.
 */
@NullMarked
package dev.athanor.internal.flush;

import org.jspecify.annotations.NullMarked;
