/** The 22 queries of TPC-H, typed, on each database. */
@NullMarked
package dev.athanor.it.tpch;

import org.jspecify.annotations.NullMarked;
