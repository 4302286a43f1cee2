/**
 * The model as the runtime sees it: tables as facts, from which DDL is written and against which SQL is checked. May import
 * {@code model} and {@code type}.
 */
@NullMarked
package dev.athanor.processor.schema;

import org.jspecify.annotations.NullMarked;
