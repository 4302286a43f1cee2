/** Tests of the report. */
@NullMarked
package dev.athanor.sample.report;

import org.jspecify.annotations.NullMarked;
