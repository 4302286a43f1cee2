package dev.athanor.query;

import dev.athanor.query.ast.Ordering;

/** An expression to sort by, with its direction. Immutable. */
public final class Order implements OrderTerm {
    private final Ordering ordering;

    Order(Ordering ordering) {
        this.ordering = ordering;
    }

    /** The same with NULLs before all values. */
    public Order nullsFirst() {
        return new Order(new Ordering(ordering.value(), ordering.descending(), Ordering.Nulls.FIRST));
    }

    /** The same with NULLs after all values. */
    public Order nullsLast() {
        return new Order(new Ordering(ordering.value(), ordering.descending(), Ordering.Nulls.LAST));
    }

    @Override
    public Ordering ordering() {
        return ordering;
    }
}
