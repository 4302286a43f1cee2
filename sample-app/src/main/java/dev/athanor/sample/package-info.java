/** A sample application of Athanor: the history of a git repository, imported into a database and questioned. */
@NullMarked
package dev.athanor.sample;

import org.jspecify.annotations.NullMarked;
