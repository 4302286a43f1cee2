/** The one tree of run-time errors. Imports nothing of ours. */
@NullMarked
package dev.athanor.error;

import org.jspecify.annotations.NullMarked;
