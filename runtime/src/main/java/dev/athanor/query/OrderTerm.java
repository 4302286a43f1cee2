package dev.athanor.query;

import dev.athanor.query.ast.Ordering;

/** A term of ORDER BY: an expression, or one with a direction ({@link Expression#desc()}). */
public sealed interface OrderTerm permits Order, Expression {
    /** The term as a node. For the runtime. */
    Ordering ordering();
}
