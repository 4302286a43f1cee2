/** Tests of the command line. */
@NullMarked
package dev.athanor.sample.cli;

import org.jspecify.annotations.NullMarked;
