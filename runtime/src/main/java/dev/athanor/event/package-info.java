/** What users can listen to. May import {@code spi}, {@code table}, {@code query.ast}, {@code error}. */
@NullMarked
package dev.athanor.event;

import org.jspecify.annotations.NullMarked;
