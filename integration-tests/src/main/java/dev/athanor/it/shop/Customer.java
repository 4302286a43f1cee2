package dev.athanor.it.shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with a key of its own making, its orders, and a profile in a table of its own. */
@Entity
public abstract class Customer {
    @Id
    @Column(length = 20)
    public abstract String getCode();

    public abstract void setCode(String code);

    @Column(length = 50, index = true)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "customer")
    public abstract List<Order> getOrders();

    @Relationship(
            backPopulates = "customer",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract @Nullable Profile getProfile();

    public abstract void setProfile(@Nullable Profile profile);
}
