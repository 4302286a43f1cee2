/** One small wrong entity for each problem, in tables by family. */
@NullMarked
package dev.athanor.processor.cases;

import org.jspecify.annotations.NullMarked;
