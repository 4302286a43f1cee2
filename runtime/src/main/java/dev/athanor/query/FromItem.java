package dev.athanor.query;

import dev.athanor.query.ast.Source;

/**
 * What rows can come from in a query: an entity, a sub-query, a common table expression. It stands in {@code from} and in
 * joins. Immutable.
 */
public sealed interface FromItem permits TableItem, DerivedTable {
    /** The source. For the runtime. */
    Source source();
}
