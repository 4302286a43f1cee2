/** Tests of the printer: what Java looks like, whoever has it printed. */
@NullMarked
package dev.athanor.processor.printing;

import org.jspecify.annotations.NullMarked;
