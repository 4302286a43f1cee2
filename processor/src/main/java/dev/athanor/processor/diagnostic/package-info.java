/**
 * What is told to the user: every problem with its id, text and remedy, the report that collects them and the printer that
 * alone speaks to javac. A leaf: imports nothing of ours.
 */
@NullMarked
package dev.athanor.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
