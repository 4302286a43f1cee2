/** The entities of the README. */
@NullMarked
package dev.athanor.it.readme;

import org.jspecify.annotations.NullMarked;
