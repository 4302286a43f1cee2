/**
 * Random queries over random tables, and plain SQL for them as each database takes it: written by hand, without any class of
 * the library, so that what the library makes of a query can be compared with it.
 */
@org.jspecify.annotations.NullMarked
package dev.athanor.it.plain;
