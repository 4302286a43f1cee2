/** Relationships whose mapping says how they are loaded. */
@NullMarked
package dev.athanor.it.loading;

import org.jspecify.annotations.NullMarked;
