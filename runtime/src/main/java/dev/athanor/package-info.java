/** The bootstrap: engines. Nothing imports this package. */
@NullMarked
package dev.athanor;

import org.jspecify.annotations.NullMarked;
