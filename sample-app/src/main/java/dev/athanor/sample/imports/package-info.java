/** Carries a git history into the database, one unit of work for each batch of commits. Imports {@code git} and {@code model}. */
@NullMarked
package dev.athanor.sample.imports;

import org.jspecify.annotations.NullMarked;
