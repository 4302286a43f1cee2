/** The entities: what is kept of a git history, and how it hangs together. Imports nothing else of this application. */
@NullMarked
package dev.athanor.sample.model;

import org.jspecify.annotations.NullMarked;
