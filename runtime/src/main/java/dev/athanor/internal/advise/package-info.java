/**
 * Development mode: what an application does that it may not mean, told once. May import {@code internal.identity}, {@code event},
 * {@code spi}.
 */
@NullMarked
package dev.athanor.internal.advise;

import org.jspecify.annotations.NullMarked;
