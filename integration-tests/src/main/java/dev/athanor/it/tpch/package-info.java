/**
 * The eight tables of the TPC-H benchmark: columns have the names of its specification, accessors readable ones. Lines know
 * parts and suppliers by the two columns of one foreign key, each of which is a foreign key too.
 */
@NullMarked
package dev.athanor.it.tpch;

import org.jspecify.annotations.NullMarked;
