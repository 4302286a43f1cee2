/**
 * What processors cost in javac: one model of many entities, written in the style of each framework, compiled with and without
 * its processor in virtual machines of their own.
 */
@NullMarked
package dev.athanor.benchmark.compile;

import org.jspecify.annotations.NullMarked;
