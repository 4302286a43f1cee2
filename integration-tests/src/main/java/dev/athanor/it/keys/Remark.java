package dev.athanor.it.keys;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A remark on a line of an invoice. */
@Entity
public abstract class Remark {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(
            backPopulates = "remarks",
            joinColumn = {"book", "nr", "line"},
            index = true)
    public abstract InvoiceLine getLine();

    public abstract void setLine(InvoiceLine line);
}
