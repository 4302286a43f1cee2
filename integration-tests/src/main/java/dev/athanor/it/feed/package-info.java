/** Channels with collections that are never loaded. */
@NullMarked
package dev.athanor.it.feed;

import org.jspecify.annotations.NullMarked;
