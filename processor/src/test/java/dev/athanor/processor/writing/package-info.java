/** Tests of what is written: goldens, lint, and generated code that runs. */
@NullMarked
package dev.athanor.processor.writing;

import org.jspecify.annotations.NullMarked;
