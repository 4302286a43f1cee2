/**
 * Prints Java source: declarations made of code, with imports, laid out as one writes it by hand. The names of types are
 * JavaPoet's, and so is the notation of code. JavaPoet's own printer does the same twice over for each file, first to find the
 * imports, with a regular expression for each piece: in a compiler that has just started, that was a tenth of its time. Knows
 * nothing of entities; may import nothing of the processor.
 */
@NullMarked
package dev.athanor.processor.printing;

import org.jspecify.annotations.NullMarked;
