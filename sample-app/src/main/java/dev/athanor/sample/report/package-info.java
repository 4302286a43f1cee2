/** The questions of the report, one class each, and how their answers are printed. Imports {@code model}. */
@NullMarked
package dev.athanor.sample.report;

import org.jspecify.annotations.NullMarked;
