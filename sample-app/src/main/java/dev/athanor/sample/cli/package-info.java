/** The commands: arguments, messages, exit codes, the progress bar. Imports {@code git}, {@code imports} and {@code report}. */
@NullMarked
package dev.athanor.sample.cli;

import org.jspecify.annotations.NullMarked;
