/** What the README shows, run. */
@NullMarked
package dev.athanor.it.readme;

import org.jspecify.annotations.NullMarked;
