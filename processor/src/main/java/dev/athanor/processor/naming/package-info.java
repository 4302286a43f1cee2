/**
 * Names: those of generated classes, those of tables and columns where the user gives none, and the words that a generated
 * member cannot be called. May import {@code model} and {@code option}.
 */
@NullMarked
package dev.athanor.processor.naming;

import org.jspecify.annotations.NullMarked;
