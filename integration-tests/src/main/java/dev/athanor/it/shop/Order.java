package dev.athanor.it.shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of a customer: its relationship to the customer is not nullable. */
@Entity(table = "orders")
public abstract class Order {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract LocalDate getPlacedOn();

    public abstract void setPlacedOn(LocalDate placedOn);

    public abstract Status getStatus();

    public abstract void setStatus(Status status);

    @Relationship(backPopulates = "orders", index = true)
    public abstract Customer getCustomer();

    public abstract void setCustomer(Customer customer);

    @Relationship(
            backPopulates = "order",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<OrderItem> getItems();

    /** Where an order is on its way. */
    public enum Status {
        NEW,
        PAID,
        SHIPPED
    }
}
