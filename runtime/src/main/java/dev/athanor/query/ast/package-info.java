/**
 * Statements as trees of records: what the DSL and the loaders build and a dialect renders. Nodes are immutable and
 * compare by value, sources excepted. Nothing here knows a database. May import {@code table} and {@code type}.
 */
@NullMarked
package dev.athanor.query.ast;

import org.jspecify.annotations.NullMarked;
