/**
 * The session as users see it. Interfaces, enums and records only; the work is done in {@code internal.session}. May import
 * {@code query}, {@code spi}, {@code event}, {@code schema}, {@code error}.
 */
@NullMarked
package dev.athanor.session;

import org.jspecify.annotations.NullMarked;
