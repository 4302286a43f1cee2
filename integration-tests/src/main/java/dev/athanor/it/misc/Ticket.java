package dev.athanor.it.misc;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.it.shop.OrderItem;
import dev.athanor.it.shop.User;
import org.jspecify.annotations.Nullable;

/** A complaint: its foreign key to a user can be set by hand, and that to a line of an order has two columns. */
@Entity
public abstract class Ticket {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(index = true)
    public abstract @Nullable User getReporter();

    public abstract void setReporter(@Nullable User reporter);

    @ForeignKey("reporter")
    public abstract @Nullable Long getReporterId();

    public abstract void setReporterId(@Nullable Long reporterId);

    @Relationship(index = true)
    public abstract @Nullable OrderItem getItem();

    public abstract void setItem(@Nullable OrderItem item);
}
