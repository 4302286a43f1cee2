/** The documentation of errors, written from the problems and their cases. */
@NullMarked
package dev.athanor.processor.page;

import org.jspecify.annotations.NullMarked;
