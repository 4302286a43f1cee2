/** The entities of the benchmarks. Imports nothing else of this module. */
@NullMarked
package dev.athanor.benchmark.model;

import org.jspecify.annotations.NullMarked;
