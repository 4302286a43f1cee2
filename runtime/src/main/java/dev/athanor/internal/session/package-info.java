/**
 * The session at work: thin delegation to identity, load and flush, and the wiring of them. May import all {@code internal}
 * packages, {@code session}, {@code schema}, {@code event}, {@code query}, {@code dialect}, {@code spi}, {@code table},
 * {@code type}, {@code annotation}, {@code error}.
 */
@NullMarked
package dev.athanor.internal.session;

import org.jspecify.annotations.NullMarked;
