/** A table as facts: what the DSL, DDL and the processor share. May import {@code type}. */
@NullMarked
package dev.athanor.table;

import org.jspecify.annotations.NullMarked;
