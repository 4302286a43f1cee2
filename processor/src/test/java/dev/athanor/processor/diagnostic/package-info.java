/** What is told to the user. */
@NullMarked
package dev.athanor.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
